package farthing.answers.desk;

import farthing.answers.GpusAnswer;
import farthing.answers.InputException;
import farthing.answers.question.AnatomyQuestion;
import farthing.answers.question.DeploymentText;
import farthing.answers.question.FitQuestion;
import farthing.answers.question.GpusQuestion;
import farthing.answers.question.MeasurementsQuestion;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.OfferFilter;
import farthing.formats.hardware.ConfigJson;
import farthing.serving.Engine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** What {@code fit}, {@code gpus}, {@code anatomy} and {@code measurements} can be asked: they rest on no price of tokens. */
final class HardwareVerbs {
    private static final int YEARS = 3;

    private static final Field<String> ON = Field.text("on", "accelerators, such as 8xH100 or 1xL40S");
    private static final Field<Integer> TP =
            Field.rows("tp", "accelerators that share each layer").in("accelerators");
    private static final Field<Integer> PP =
            Field.rows("pp", "groups that the layers are dealt out to").in("groups");
    private static final Field<BigDecimal> ENGINE_SHARE = Field.positive(
                    "engineShare", "share", "of the memory, that the engine takes")
            .usually("0.9");
    private static final Field<Integer> BATCHED =
            Field.rows("batchedTokens", "most tokens of one step").in("tokens").usually("8192");
    private static final Field<Long> CONTEXT =
            Field.count("context", "tokens", "of a request, prompt and answer").usually("8192, or the model's most");
    private static final Field<Long> OUTPUT = Field.count(
                    "output", "tokens", "those of the answer: half of them are there on average")
            .usually("0");
    private static final Field<Long> CONCURRENCY = Field.times(
                    "concurrency", "requests", "that shall be held at a time")
            .usually("1");
    private static final Field<Duration> IDLE =
            Field.time("idleTimeout", "how long a session's memory is kept after its last token");
    private static final Field<Duration> BUSY =
            Field.time("busy", "how long a session works before that").usually("60s");
    private static final Field<BigDecimal> NOMINAL = Field.positive(
            "nominal", "GB", "also reckon as data sheets do: so many an accelerator, all for weights and requests");
    private static final Field<BigDecimal> PARAMETERS =
            Field.positive("parameters", "", "of the model, as its name has them, such as 70B: for nominal");
    private static final Field<Duration> LOAD =
            Field.time("loadWithin", "how fast weights must be read to be there within that time");

    static final Verb FIT = new Verb(
            "fit",
            "Whether a model fits a machine's memory, for how many requests at a time, and what would fit instead.",
            List.of(
                    MachineFields.MODEL,
                    MachineFields.CONFIG,
                    MachineFields.CONFIG_NAME,
                    ON,
                    MachineFields.PRECISION,
                    MachineFields.KV,
                    TP,
                    PP,
                    ENGINE_SHARE,
                    BATCHED,
                    CONTEXT,
                    OUTPUT,
                    CONCURRENCY,
                    IDLE,
                    BUSY,
                    NOMINAL,
                    PARAMETERS,
                    LOAD,
                    Asked.EXPLAIN),
            HardwareVerbs::fit);

    private static final Field<List<String>> NAMES =
            Field.texts("names", "accelerators or machines, such as h100, tpu-v6e or 8xH100; all without it");
    private static final Field<String> PROVIDER = Field.text("provider", "of one seller, such as aws or lambda");
    private static final Field<String> PAYMENT =
            choice("payment", GpusQuestion.payments(), "how it is paid").usually("on-demand");
    private static final Field<Integer> COUNT =
            Field.rows("count", "machines of so many accelerators").in("accelerators");
    private static final Field<String> SORT = choice("sort", GpusQuestion.SORTS, "by the price of what");
    private static final Field<String> FOR =
            choice("for", GpusQuestion.WORKS, "the work that says by the price of what to sort");
    private static final Field<Boolean> ALL =
            Field.flag("all", "every offer, not only the cheapest of each accelerator");
    private static final Field<Boolean> SUPERSEDED =
            Field.flag("superseded", "also prices that a later copy of their list has replaced");
    private static final Field<Integer> TOP =
            Field.rows("top", "show the first offers").in("offers");
    private static final Field<BigDecimal> PRICE =
            Field.positive("price", "USD", "your own price for an hour of the one machine named");
    private static final Field<BigDecimal> RATE =
            Field.positive("rate", "a second", "with price: tokens, embeddings or pages that it does");
    private static final Field<Integer> YEARS_AHEAD = Field.rows(
                    "years", "with price: how far to follow the decline of rents")
            .in("years")
            .usually("3");
    private static final Field<BigDecimal> POWER =
            Field.positive("powerPrice", "USD", "what you pay for a kilowatt-hour");
    private static final Field<BigDecimal> WITHIN =
            Field.positive("within", "months", "how soon you need it: whether it can be bought by then");

    static final Verb GPUS = new Verb(
            "gpus",
            "Accelerators: what they have, what they rent for, what they cost to buy and to run.",
            List.of(
                    NAMES,
                    PROVIDER,
                    MachineFields.REGION,
                    PAYMENT,
                    COUNT,
                    SORT,
                    FOR,
                    ALL,
                    SUPERSEDED,
                    TOP,
                    PRICE,
                    RATE,
                    YEARS_AHEAD,
                    POWER,
                    WITHIN,
                    Asked.EXPLAIN),
            HardwareVerbs::gpus);

    private static final Field<List<String>> MODELS =
            Field.texts("models", "of open weights, or sizes such as 70B; all that are known without it");
    private static final Field<Long> LENGTH =
            Field.times("context", "tokens", "of a request").usually("8k, 32k and 128k");

    static final Verb ANATOMY = new Verb(
            "anatomy",
            "How a model with open weights is built: parameters, memory of weights, of a token and of a request.",
            List.of(MODELS, MachineFields.CONFIG, MachineFields.CONFIG_NAME, LENGTH, Asked.EXPLAIN),
            HardwareVerbs::anatomy);

    private static final Field<String> MEASURED =
            Field.text("model", "of open weights; measurements of others of its shape are shown, too; all without it");
    private static final Field<String> GPU = Field.text("on", "only on this accelerator, such as h100");
    private static final Field<Integer> LIMIT = Field.rows("limit", "of the table; the other forms hold all")
            .usually(String.valueOf(MeasurementsQuestion.USUAL_LIMIT));

    static final Verb MEASUREMENTS = new Verb(
            "measurements",
            "Measured throughputs of models on machines: the dated facts behind 'host'.",
            List.of(MEASURED, GPU, MachineFields.PRECISION, MachineFields.TTFT, MachineFields.TPOT, LIMIT),
            HardwareVerbs::measurements);

    private HardwareVerbs() {}

    private static Field<String> choice(String name, List<String> choices, String what) {
        return new Field<>(name, new Kind.Word<>(choices, text -> text), "", what, "", false);
    }

    private static Reply fit(Request request, Facts facts) {
        FitQuestion.Extras extras = new FitQuestion.Extras(
                request.get(IDLE), request.get(BUSY), request.get(NOMINAL), request.get(PARAMETERS), request.get(LOAD));
        Hardware hardware = facts.hardware();
        ConfigJson.Read model = MachineFields.model(request, hardware);
        if (model == null) {
            throw new InputException("which model? Name one such as --model llama-3.1-70b, or give --config");
        }
        FitQuestion question = new FitQuestion(
                model,
                request.get(ON),
                new DeploymentText(
                        MachineFields.precisions(request),
                        request.get(TP),
                        request.get(PP),
                        request.or(ENGINE_SHARE, Engine.USUAL.memoryShare()),
                        request.or(BATCHED, Engine.USUAL.batchedTokens())),
                new FitQuestion.Held(request.get(CONTEXT), request.or(OUTPUT, 0L), request.or(CONCURRENCY, 1L)),
                extras);
        return new Reply(question.ask(hardware, request.flag(Asked.EXPLAIN)));
    }

    private static Reply gpus(Request request, Facts facts) {
        GpusQuestion question = new GpusQuestion(
                request.or(NAMES, List.of()),
                new GpusQuestion.Wanted(
                        new OfferFilter(request.or(PROVIDER, ""), request.or(MachineFields.REGION, "")),
                        GpusQuestion.payment(request.or(PAYMENT, "on-demand")),
                        request.or(COUNT, 0),
                        request.flag(ALL),
                        request.flag(SUPERSEDED),
                        request.or(TOP, Integer.MAX_VALUE)),
                GpusQuestion.measure(request.get(SORT), request.get(FOR)),
                GpusQuestion.own(request.get(PRICE), request.get(RATE), request.or(YEARS_AHEAD, YEARS)),
                request.get(POWER),
                request.get(WITHIN));
        GpusAnswer answer = question.ask(facts.hardware());
        return new Reply(request.flag(Asked.EXPLAIN) ? answer.explanation() : answer.answer());
    }

    private static Reply anatomy(Request request, Facts facts) {
        AnatomyQuestion question =
                new AnatomyQuestion(request.or(MODELS, List.of()), MachineFields.config(request), request.get(LENGTH));
        return new Reply(question.ask(facts.hardware(), request.flag(Asked.EXPLAIN)));
    }

    private static Reply measurements(Request request, Facts facts) {
        MeasurementsQuestion question = new MeasurementsQuestion(
                request.get(MEASURED),
                request.get(GPU),
                request.get(MachineFields.PRECISION),
                MachineFields.latency(request),
                request.or(LIMIT, MeasurementsQuestion.USUAL_LIMIT));
        return new Reply(question.ask(facts.hardware()).asTable());
    }
}
