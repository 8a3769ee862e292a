package farthing.answers.desk;

import farthing.answers.TcoAnswer;
import farthing.answers.machine.MachineWords;
import farthing.answers.question.LineAmounts;
import farthing.answers.question.OwnWords;
import farthing.answers.question.TcoQuestion;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnOption;
import farthing.economics.own.OwnQuestion;
import farthing.economics.own.Said;
import farthing.quantity.range.DrawTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What {@code tco} can be asked. */
final class TcoVerb {
    private static final int YEARS_USUAL = 3;

    private static final Field<String> MACHINE =
            Field.text("machine", "such as 8xH100; 16xH100 are two of 8").needed();
    private static final Field<Integer> YEARS =
            Field.rows("years", OwnWords.YEARS).in("years").usually(String.valueOf(YEARS_USUAL));
    private static final Field<String> REGION =
            Field.text("region", OwnWords.REGION).usually("us");
    private static final Field<String> COLO_POWER = Field.text("coloPower", OwnWords.COLO_POWER);
    private static final Field<Boolean> LOST = Field.flag("lost", OwnWords.LOST);
    private static final Field<String> PROVIDER =
            Field.text("provider", OwnWords.PROVIDER).usually("the middle of all");
    private static final Field<Payment> PAY = new Field<>(
            "pay", new Kind.Word<>(Payment.labels(), MachineWords::payment), "", "the rent", "on-demand", false);
    private static final Field<List<String>> LINE = new Field<>(
            "line", new Kind.Words<>(new Kind.Word<>(List.of(), text -> text), false), "", OwnWords.LINE, "", false);
    private static final Map<OwnOption, Field<String>> SAID = said();

    static final Verb VERB = new Verb(
            "tco",
            "Buy against rent: every line, year by year, and what would change the answer.",
            fields(),
            TcoVerb::reply);

    private TcoVerb() {}

    private static Map<OwnOption, Field<String>> said() {
        EnumMap<OwnOption, Field<String>> said = new EnumMap<>(OwnOption.class);
        for (OwnOption option : OwnOption.values()) {
            String name = OptionNames.asFields("--" + option.label());
            said.put(option, Field.text(name, OwnWords.of(option)).in(option.unit() + " or a range of it"));
        }
        return said;
    }

    private static List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(MACHINE, YEARS));
        fields.addAll(SAID.values());
        fields.addAll(List.of(
                REGION,
                COLO_POWER,
                LOST,
                PROVIDER,
                PAY,
                LINE,
                WorkloadFields.SEED,
                WorkloadFields.DRAWS,
                Asked.EXPLAIN));
        return fields;
    }

    private static Reply reply(Request request, Facts facts) {
        EnumMap<OwnOption, String> texts = new EnumMap<>(OwnOption.class);
        SAID.forEach((option, field) -> {
            String text = request.get(field);
            if (text != null) {
                texts.put(option, text);
            }
        });
        TcoQuestion question = new TcoQuestion(
                request.need(MACHINE),
                own(request, new Said(texts)),
                request.or(WorkloadFields.SEED, OwnAnswer.SEED),
                request.or(WorkloadFields.DRAWS, DrawTable.USUAL));
        TcoAnswer answer = question.ask(facts.hardware());
        return new Reply(request.flag(Asked.EXPLAIN) ? answer.asExplanation() : answer.asTable());
    }

    private static OwnQuestion own(Request request, Said said) {
        return new OwnQuestion(
                request.or(YEARS, YEARS_USUAL),
                said,
                request.or(REGION, ""),
                request.or(COLO_POWER, ""),
                request.flag(LOST),
                request.or(PROVIDER, ""),
                request.or(PAY, Payment.ON_DEMAND),
                LineAmounts.of(request.or(LINE, List.of())));
    }
}
