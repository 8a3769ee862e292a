package farthing.io.worked;

import farthing.catalogue.BilledUnits;
import farthing.catalogue.Meter;
import farthing.catalogue.TokenKind;
import farthing.catalogue.media.Media;
import farthing.catalogue.media.Media.Detail;
import farthing.catalogue.media.MediaFormula;
import farthing.catalogue.media.MediaRule;
import farthing.catalogue.media.MediaTokens;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.rating.Rounding;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a provider prints and what the engine makes of it: {@code {id, provider, model, source, date, at, places,
 * expected, ...}} and one of {@code bill}, {@code media}, {@code billedTokens}, {@code readShare},
 * {@code rerankDocuments} or {@code breakEven}.
 *
 * @param expected printed figure
 * @param places decimal places that the page prints
 * @param question what is asked
 */
record WorkedExample(String id, String source, String date, BigDecimal expected, int places, Question question) {

    /** What is asked of the engine. */
    sealed interface Question {
        BigDecimal answer();

        record Bill(WorkedBill bill) implements Question {
            @Override
            public BigDecimal answer() {
                return bill.amount();
            }
        }

        /** @param bare whether patches are meant before the model's multiplier */
        record Tokens(String model, Media media, Instant at, boolean bare) implements Question {
            @Override
            public BigDecimal answer() {
                MediaRule rule = MediaTokens.rule(model, media.kind(), at);
                if (bare && rule != null && rule.formula() instanceof MediaFormula.CappedPatches patches) {
                    return BigDecimal.valueOf(patches.patches(media));
                }
                return switch (MediaTokens.of(model, media, at)) {
                    case MediaTokens.Answer.Counted counted -> BigDecimal.valueOf(counted.tokens());
                    case MediaTokens.Answer.Unknown unknown -> throw new IllegalStateException(unknown.reason());
                };
            }
        }

        record BilledTokens(Usage usage) implements Question {
            @Override
            public BigDecimal answer() {
                return BigDecimal.valueOf(usage.inputTokens() + usage.outputTokens());
            }
        }

        /** Cache hit rate in percent: read / (read + write + uncached). */
        record ReadShare(Usage usage) implements Question {
            @Override
            public BigDecimal answer() {
                long read = 0;
                for (int i = 0; i < usage.size(); i++) {
                    read += usage.meter(i).kind() == TokenKind.CACHE_READ ? usage.count(i) : 0;
                }
                return Decimals.divide(BigDecimal.valueOf(read * 100), BigDecimal.valueOf(usage.inputTokens()));
            }
        }

        record RerankUnits(long documents) implements Question {
            @Override
            public BigDecimal answer() {
                return BigDecimal.valueOf(BilledUnits.rerankUnits(documents));
            }
        }

        /**
         * The smallest number of calls from which a prefix, padded to a length and cached, costs less than sent
         * plain.
         *
         * @param less how many of them are not counted: 1 where reads are meant
         */
        record BreakEven(WorkedBill bill, long plain, long padded, long less) implements Question {
            @Override
            public BigDecimal answer() {
                long calls = 1;
                while (cost(Meter.CACHE_WRITE, padded)
                                .add(cost(Meter.CACHE_READ, (calls - 1) * padded))
                                .compareTo(cost(Meter.INPUT, calls * plain))
                        >= 0) {
                    calls++;
                }
                return BigDecimal.valueOf(calls - less);
            }

            private BigDecimal cost(Meter meter, long tokens) {
                Usage usage = Usage.builder().add(meter, tokens).build();
                var conditions = farthing.rating.Conditions.standardAt(Instant.EPOCH);
                return Objects.requireNonNull(farthing.rating.Rater.rate(usage, bill.card(), conditions)
                                .list())
                        .amount();
            }
        }
    }

    static WorkedExample read(Doc doc) {
        Fields fields = Fields.of(doc, "");
        String id = fields.text("id");
        fields.text("provider");
        String model = fields.text("model");
        String at = fields.text("at");
        WorkedExample example = new WorkedExample(
                id,
                fields.text("source"),
                fields.text("date"),
                Objects.requireNonNull(fields.decimal("expected"), id),
                Math.toIntExact(Objects.requireNonNull(fields.count("places"), id)),
                question(fields, model, Instant.parse(at + "T00:00:00Z")));
        fields.end();
        return example;
    }

    private static Question question(Fields fields, String model, Instant at) {
        Obj bill = Doc.asObject(fields.optional("bill"));
        if (bill != null) {
            return new Question.Bill(WorkedBill.read(bill, "bill"));
        }
        Fields media = fields.object("media");
        if (media != null) {
            boolean bare = media.flag("beforeMultiplier", false);
            Media medium = media(media);
            media.end();
            return new Question.Tokens(model, medium, at, bare);
        }
        Obj billed = Doc.asObject(fields.optional("billedTokens"));
        if (billed != null) {
            return new Question.BilledTokens(WorkedBill.usage(billed));
        }
        Obj share = Doc.asObject(fields.optional("readShare"));
        if (share != null) {
            return new Question.ReadShare(WorkedBill.usage(share));
        }
        Long documents = fields.count("rerankDocuments");
        return documents != null ? new Question.RerankUnits(documents) : breakEven(fields);
    }

    private static Question breakEven(Fields fields) {
        Fields of = Fields.of(fields.required("breakEven"), "breakEven");
        Obj prices = new Obj(0).put("prices", of.required("prices"));
        Question question = new Question.BreakEven(
                WorkedBill.read(prices, "breakEven"), count(of, "plain"), count(of, "padded"), count(of, "less"));
        of.end();
        return question;
    }

    private static Media media(Fields fields) {
        Detail detail = Detail.valueOf(fields.textOr("detail", "auto").toUpperCase(Locale.ROOT));
        BigDecimal seconds = fields.decimal("videoSeconds");
        return seconds != null
                ? new Media.Video(seconds, detail)
                : new Media.Image(
                        Math.toIntExact(count(fields, "width")), Math.toIntExact(count(fields, "height")), detail);
    }

    private static long count(Fields fields, String key) {
        return Objects.requireNonNull(fields.count(key), key);
    }

    /** The engine's answer by the page's rule: a half goes up, at the places that the page prints. */
    BigDecimal presented() {
        return question.answer().setScale(places, Rounding.halfUp(places).mode());
    }
}
