package farthing.page.hosting;

import farthing.answers.InputException;
import farthing.answers.TcoAnswer;
import farthing.answers.host.WorkQuestion;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.question.TcoQuestion;
import farthing.answers.screen.Block;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.economics.machine.Team;
import farthing.economics.own.Line;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnException;
import farthing.economics.own.OwnOption;
import farthing.economics.own.OwnQuestion;
import farthing.economics.own.Said;
import farthing.page.html.Blocks;
import farthing.page.html.Controls;
import farthing.page.html.Controls.Choice;
import farthing.page.html.Doors;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.html.OptionWords;
import farthing.page.html.Told;
import farthing.page.machine.MachineKeys;
import farthing.page.machine.TypedMachine;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a machine of one's own costs line by line and year by year, as {@code farthing tco} has it for these people. */
record HostingOwning(State state, Hardware hardware) {
    static final String REGION = "hosting-owning";

    /** Before a row and a column of the lines, or {@link #ALL}. */
    static final String WHY = "own:";

    private static final String ALL = WHY + "all";
    private static final int DRAWS = 2_000;

    /** The fields stand in the page once; what they say is a region. */
    static Html fold() {
        return Fold.of(
                "hosting-own",
                "What owning costs",
                fields().open("div", "id", REGION, "class", "slow").close("div"));
    }

    private static Html fields() {
        Html html = new Html().open("div", "class", "fields");
        List<Html> all = List.of(
                Controls.field(HostingKeys.OWN_PRICE, "One machine is bought for", "USD", "Empty: as is known"),
                Controls.field(HostingKeys.OWN_YEARS, "It is needed for", "years", ""),
                Controls.field(HostingKeys.OWN_LIFE, "Written off over", "years", "Empty: as is usual"),
                Controls.field(
                        HostingKeys.OWN_RESALE, "At the end it brings", "", "A share of its price, market or book"),
                Controls.select(
                        HostingKeys.OWN_REGION,
                        "Electricity",
                        List.of(
                                new Choice("", "in the price of space"),
                                new Choice("us", "United States"),
                                new Choice("europe", "Europe"),
                                new Choice("texas", "Texas or Iceland"))),
                Controls.field(HostingKeys.OWN_POWER, "at a price of your own", "USD/kWh", ""),
                Controls.select(
                        HostingKeys.OWN_COOLING,
                        "Cooling",
                        List.of(
                                new Choice("", "by air, where power is paid"),
                                new Choice("air", "by air"),
                                new Choice("liquid", "by liquid"),
                                new Choice("none", "none"))),
                Controls.field(HostingKeys.OWN_COLO, "Space", "USD/kW-month", "Empty: as is usual, or a room of yours"),
                Controls.tick(HostingKeys.OWN_BESIDE, "power is billed beside the space"));
        all.forEach(html::add);
        return html.close("div");
    }

    private static boolean isNothing(String price) {
        return price.indexOf('0') >= 0 && price.chars().allMatch(c -> c == '0' || c == '.' || c == '$');
    }

    /** How the machine is bought, for its hour: people are counted beside it. */
    static OwnQuestion question(State state) {
        return question(state, new EnumMap<>(OwnOption.class));
    }

    /** As the other figures of this view count them: those that are typed, and else none. */
    private static Map<OwnOption, String> people(State state) {
        Map<OwnOption, String> said = new EnumMap<>(OwnOption.class);
        boolean counted = !state.get(MachineKeys.OPERATION).isEmpty();
        said.put(OwnOption.OPS, counted ? "1" : "0");
        if (counted) {
            BigDecimal year = TypedMachine.operating(state).yearly(new Team(WorkQuestion.USUAL_SALARY));
            said.put(OwnOption.SALARY, Decimals.plain(year));
        }
        return said;
    }

    private static OwnQuestion question(State state, Map<OwnOption, String> said) {
        if (isNothing(state.get(HostingKeys.OWN_PRICE))) {
            throw new InputException(HostingKeys.OWN_PRICE.name() + ": expected a price above 0, since what it brings"
                    + " at the end is a share of it; empty for what is known, found '"
                    + state.get(HostingKeys.OWN_PRICE) + "'");
        }
        put(said, OwnOption.PRICE, state, HostingKeys.OWN_PRICE);
        put(said, OwnOption.LIFE, state, HostingKeys.OWN_LIFE);
        put(said, OwnOption.RESALE, state, HostingKeys.OWN_RESALE);
        put(said, OwnOption.ELECTRICITY, state, HostingKeys.OWN_POWER);
        put(said, OwnOption.COOLING, state, HostingKeys.OWN_COOLING);
        put(said, OwnOption.COLO, state, HostingKeys.OWN_COLO);
        List<PeriodicAmount> rents = TypedMachine.hourlyOfEach(state, HostingKeys.OWN_HOURLY);
        if (!rents.isEmpty()) {
            said.put(OwnOption.RENT, Decimals.plain(rents.get(0).perHour()));
        }
        Long years = TypedMachine.count(state, HostingKeys.OWN_YEARS);
        try {
            return new OwnQuestion(
                    years == null ? 0 : (int) Math.min(years, Integer.MAX_VALUE),
                    new Said(said),
                    state.get(HostingKeys.OWN_REGION),
                    state.get(HostingKeys.OWN_BESIDE).equals("yes") ? "separate" : "",
                    false,
                    "",
                    Offer.Payment.ON_DEMAND,
                    new EnumMap<Line, List<BigDecimal>>(Line.class));
        } catch (OwnException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static void put(Map<OwnOption, String> said, OwnOption option, State state, Key key) {
        String text = state.get(key);
        if (!text.isEmpty()) {
            said.put(option, text);
        }
    }

    private TcoAnswer answer() {
        List<String> machines = TypedMachine.each(state.get(HostingKeys.OWN));
        String first = machines.isEmpty() ? HostingKeys.OWN.fallback() : machines.get(0);
        return new TcoQuestion(first, question(state, people(state)), OwnAnswer.SEED, DRAWS).ask(hardware);
    }

    /** What cannot be reckoned, such as a price that nobody knows, leaves the machines for rent as they are. */
    Html html() {
        TcoAnswer answer;
        try {
            answer = answer();
        } catch (InputException e) {
            return new Html()
                    .open("p", "class", "note")
                    .add(Told.of(told(e), ALL))
                    .close("p");
        }
        return new Html()
                .open("p")
                .add(Told.of(answer.headline(), ALL))
                .close("p")
                .add(Blocks.table(answer.lines(), (row, column) -> column == 0 ? "" : WHY + row + ":" + column))
                .open("p", "class", "note")
                .text(
                        state.get(MachineKeys.OPERATION).isEmpty()
                                ? "Nobody who runs it is counted, bought or rented: 'People who run it' on the left does."
                                : "Counted on both sides are the people typed on the left.")
                .close("p")
                .element("h3", "What an hour costs")
                .add(Blocks.table(answer.hours(), Doors.ofRows(row -> ALL)));
    }

    private static String told(InputException e) {
        return OptionWords.onPage(e.getMessage() + ".");
    }

    List<Block> why(String ref) {
        if (ref.equals(ALL)) {
            try {
                return answer().asExplanation().blocks();
            } catch (InputException e) {
                return List.of(new Block.Note(told(e)));
            }
        }
        int colon = ref.lastIndexOf(':');
        try {
            return answer().why(
                            Integer.parseInt(ref.substring(WHY.length(), colon)),
                            Integer.parseInt(ref.substring(colon + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new InputException("explain: no figure of owning is called '" + ref + "'");
        }
    }
}
