package farthing.formats.usage;

import static farthing.formats.usage.Shape.has;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usage of one call, as any supported API words it. The dialect follows from the fields that are there; the
 * provider decides where two of them word alike and bill apart (xAI's reasoning), the API where a total without a
 * breakdown means another modality (images, audio).
 */
public final class Dialects {
    private static final int KEYS_SHOWN = 8;

    private Dialects() {}

    /**
     * @param provider id or alias of who served the call, such as {@code openai}, {@code vertex_ai}; empty if not known
     * @param api such as {@code chat}, {@code responses}, {@code images}, {@code audio.speech}; empty if not known
     * @param body the whole response, an object that wraps the usage, the usage itself, or the list of a stream's
     *     events (also under the key {@code events})
     * @return never throws for any document
     */
    public static Reading read(String provider, String api, Doc body) {
        Seller seller = Seller.of(provider);
        String name = api.toLowerCase(Locale.ROOT);
        return switch (body) {
            case Doc.Arr stream -> Events.read(seller, name, stream.items());
            case Obj root ->
                root.get("events") instanceof Doc.Arr stream
                        ? Events.read(seller, name, stream.items())
                        : read(seller, name, root);
            case Doc.Text text -> new Reading.Invalid("the usage is text, not an object");
            case Doc.Num number -> new Reading.Invalid("the usage is a number, not an object");
            case Doc.Bool bool -> new Reading.Invalid("the usage is " + bool.value() + ", not an object");
            case Doc.Null none -> new Reading.Invalid("the usage is null");
        };
    }

    static Reading read(Seller seller, String api, Obj root) {
        Reading plain = PlainChat.read(seller, root);
        return plain == null ? readByShape(seller, api, root) : plain;
    }

    /** The way for every body; plain ones have a shorter one. */
    static Reading readByShape(Seller seller, String api, Obj root) {
        Body body = Body.of(seller, api, root);
        Dialect dialect = choose(body);
        if (dialect == null) {
            return new Reading.Invalid(unknown(body));
        }
        Tally tally = new Tally();
        dialect.read(body, tally);
        Extras.read(body, tally);
        return tally.reading();
    }

    private static @Nullable Dialect choose(Body body) {
        int shape = Shape.of(body.usage());
        if (has(shape, Shape.INVOKE)) {
            return BedrockInvoke.INSTANCE;
        }
        if (has(shape, Shape.GEMINI | Shape.PROMPT_COUNT)) {
            boolean llama = body.seller() == Seller.BEDROCK && !has(shape, Shape.GEMINI);
            return llama ? BedrockInvoke.INSTANCE : Gemini.INSTANCE;
        }
        if (has(shape, Shape.CONVERSE)) {
            return BedrockConverse.INSTANCE;
        }
        if (has(shape, Shape.VOICE)) {
            return Xai.INSTANCE;
        }
        if (has(shape, Shape.PROMPT)) {
            return chat(body, shape);
        }
        if (has(shape, Shape.INPUT)) {
            return input(body, shape);
        }
        return other(body, shape);
    }

    private static Dialect chat(Body body, int shape) {
        return switch (body.seller()) {
            case XAI -> Xai.INSTANCE;
            case PERPLEXITY -> Perplexity.INSTANCE;
            case MISTRAL -> Mistral.INSTANCE;
            case DEEPSEEK -> DeepSeek.INSTANCE;
            case GROQ -> Groq.INSTANCE;
            case OPENROUTER -> OpenRouter.INSTANCE;
            case ANTHROPIC, GOOGLE, BEDROCK, COHERE, VOYAGE, OTHER -> chatByShape(shape);
        };
    }

    private static Dialect chatByShape(int shape) {
        if (has(shape, Shape.XAI)) {
            return Xai.INSTANCE;
        }
        if (has(shape, Shape.PERPLEXITY)) {
            return Perplexity.INSTANCE;
        }
        if (has(shape, Shape.MISTRAL)) {
            return Mistral.INSTANCE;
        }
        return has(shape, Shape.DEEPSEEK) ? DeepSeek.INSTANCE : OpenAiChat.INSTANCE;
    }

    private static Dialect input(Body body, int shape) {
        boolean anthropic =
                has(shape, Shape.ANTHROPIC) || (body.seller() == Seller.ANTHROPIC && !has(shape, Shape.TOTAL));
        if (anthropic && !has(shape, Shape.BREAKDOWN)) {
            return Anthropic.INSTANCE;
        }
        if (body.apiSays("image") || (body.api().isEmpty() && body.list("data") != null)) {
            return OpenAiImages.INSTANCE;
        }
        return audio(body) || has(shape, Shape.TYPED) ? OpenAiAudio.INSTANCE : OpenAiResponses.INSTANCE;
    }

    private static boolean audio(Body body) {
        return body.apiSays("transcri") || body.apiSays("speech") || body.apiSays("audio") || body.apiSays("tts");
    }

    private static @Nullable Dialect other(Body body, int shape) {
        if (has(shape, Shape.COHERE)) {
            return Cohere.INSTANCE;
        }
        if (has(shape, Shape.GENERATION)) {
            return OpenRouter.INSTANCE;
        }
        if (has(shape, Shape.MISTRAL)) {
            return Mistral.INSTANCE;
        }
        if (BedrockInvoke.headersIn(body.root()) != null) {
            return BedrockInvoke.INSTANCE;
        }
        if (has(shape, Shape.PICTURE) || body.apiSays("image")) {
            return OpenAiImages.INSTANCE;
        }
        if (has(shape, Shape.DURATION | Shape.CHARACTERS) || audio(body)) {
            return OpenAiAudio.INSTANCE;
        }
        boolean inputOnly = body.apiSays("embed") || body.apiSays("rerank") || body.seller() == Seller.VOYAGE;
        return has(shape, Shape.TOTAL) && inputOnly ? Embeddings.INSTANCE : null;
    }

    private static String unknown(Body body) {
        Obj usage = body.usage();
        if (has(Shape.of(usage), Shape.TOTAL)) {
            return "total_tokens alone does not say what was read and what was written";
        }
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < Math.min(KEYS_SHOWN, usage.size()); i++) {
            keys.append(i == 0 ? "" : ", ").append(usage.key(i));
        }
        return "the line counts no tokens"
                + (usage.size() == 0 ? "" : ": none is known among its keys " + keys)
                + (usage.size() > KEYS_SHOWN ? ", ..." : "");
    }
}
