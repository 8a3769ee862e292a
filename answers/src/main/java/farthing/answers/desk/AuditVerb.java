package farthing.answers.desk;

import farthing.answers.machine.PeriodicAmount;
import farthing.answers.question.AuditQuestion;
import farthing.answers.question.ClaimOption;
import farthing.answers.question.ClaimText;
import farthing.answers.question.SettingText;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.hardware.ConfigJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What {@code audit} can be asked. */
final class AuditVerb {
    private static final Map<ClaimOption, Field<BigDecimal>> FIGURES = figures();
    private static final Field<String> PRODUCT =
            Field.text("product", "gains that multiply, such as '2-5 x 2 x 1.5-2'; with claimed");
    private static final Field<String> CLAIMED = Field.text("claimed", "what product is said to be, such as 5-10");
    private static final Field<PeriodicAmount> PER_HOUR =
            MachineFields.hourly("perHour", "price of the machine; of a throughput it gives the cost");
    private static final Field<BigDecimal> UTILISATION =
            Field.share("utilisation", "of the hours, that are worked").usually("1");
    private static final Field<BigDecimal> API_PRICE =
            Field.positive("apiPrice", "USD", "for a million tokens, that a break-even is held against");

    private static final Field<BigDecimal> PARAMETERS = Field.positive(
            "parameters", "", "in place of model: parameters in all, such as 70B; keys and values are left out");
    private static final Field<BigDecimal> ACTIVE =
            Field.positive("active", "", "of these, that one token meets").usually("all");
    private static final Field<String> ON = Field.text("on", "accelerators, such as 8xH200");
    private static final Field<Precision> PRECISION =
            MachineFields.precision("precision", "of the weights").usually("fp8, or what makes the claim possible");
    private static final Field<Precision> KV =
            MachineFields.precision("kv", "of keys and values").usually("fp8, beside wider weights bf16");
    private static final Field<Long> IN = Field.count("in", "tokens", "input of a request");
    private static final Field<Long> OUT = Field.count("out", "tokens", "output of a request");
    private static final Field<BigDecimal> BATCH = Field.positive("batch", "requests", "at a time")
            .usually("as many as memory holds; of one request's speed 1");
    private static final Field<BigDecimal> SPECULATION = Field.positive(
                    "speculation", "tokens", "that a step yields by speculative decoding")
            .usually("1, or what it takes");
    private static final Field<BigDecimal> CACHED =
            Field.share("cached", "of a prompt, found in a prefix cache").usually("none, or what it takes");

    static final Verb VERB = new Verb(
            "audit",
            "Whether a claim on own machines can be true: impossible, possible only if, or plausible.",
            fields(),
            AuditVerb::reply);

    private AuditVerb() {}

    private static Map<ClaimOption, Field<BigDecimal>> figures() {
        EnumMap<ClaimOption, Field<BigDecimal>> figures = new EnumMap<>(ClaimOption.class);
        for (ClaimOption option : ClaimOption.values()) {
            String name = OptionNames.asFields("--" + option.label());
            figures.put(option, Field.positive(name, option.unit(), what(option)));
        }
        return figures;
    }

    private static String what(ClaimOption option) {
        return switch (option) {
            case REQUESTS_PER_SECOND -> "claimed; with in and out";
            case OUTPUT_PER_SECOND -> "claimed, of all requests; without in and out the decoding alone";
            case INPUT_PER_SECOND -> "claimed, with nothing else to do";
            case PER_REQUEST -> "claimed: output that one request gets";
            case CONCURRENCY -> "claimed: of in and out tokens, that memory holds at a time";
            case TOKENS_PER_YEAR -> "claimed: input and output; with in, out and utilisation";
            case USD_PER_MILLION -> "claimed, of input and output tokens; with perHour, in and out";
            case USD_PER_MILLION_OUTPUT -> "claimed, of output tokens; with perHour";
            case KWH_PER_MILLION -> "claimed: energy of a million output tokens";
            case BREAK_EVEN -> "claimed: volume from which the machine pays; with perHour, and apiPrice if it is named";
        };
    }

    private static List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(FIGURES.values());
        fields.addAll(List.of(PRODUCT, CLAIMED, PER_HOUR, UTILISATION, API_PRICE));
        fields.addAll(List.of(MachineFields.MODEL, MachineFields.CONFIG, MachineFields.CONFIG_NAME));
        fields.addAll(List.of(PARAMETERS, ACTIVE, ON, PRECISION, KV, IN, OUT, BATCH, SPECULATION, CACHED));
        fields.add(Asked.EXPLAIN);
        return fields;
    }

    private static Reply reply(Request request, Facts facts) {
        Hardware hardware = facts.hardware();
        AuditQuestion question = new AuditQuestion(claim(request), setting(request, hardware));
        return new Reply(question.ask(hardware, request.flag(Asked.EXPLAIN)).answer());
    }

    private static ClaimText claim(Request request) {
        EnumMap<ClaimOption, BigDecimal> figures = new EnumMap<>(ClaimOption.class);
        FIGURES.forEach((option, field) -> {
            BigDecimal figure = request.get(field);
            if (figure != null) {
                figures.put(option, figure);
            }
        });
        return new ClaimText(
                figures,
                request.get(PRODUCT),
                request.get(CLAIMED),
                request.get(PER_HOUR),
                request.or(UTILISATION, BigDecimal.ONE),
                request.get(API_PRICE));
    }

    private static SettingText setting(Request request, Hardware hardware) {
        ConfigJson.Read model = MachineFields.model(request, hardware);
        return new SettingText(
                model == null ? null : model.model(),
                request.get(PARAMETERS),
                request.get(ACTIVE),
                request.get(ON),
                request.get(PRECISION),
                request.get(KV),
                request.get(IN),
                request.get(OUT),
                request.get(BATCH),
                request.get(SPECULATION),
                request.get(CACHED));
    }
}
