package farthing.curation.examples;

import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A support bot's day, call by call: tickets of three customers, sorted by a small model and answered by a larger one
 * behind a cached prompt, with retries, a fallback to another provider, failures, and a nightly summary in batch.
 */
final class SupportBot {
    static final long SEED = 20_260_815;
    private static final int TICKETS = 120;
    private static final Instant MIDNIGHT = Instant.parse("2026-08-15T00:00:00Z");

    /** Quantiles of the Azure conversation trace of 2023: prompt and answer tokens of a chat service. */
    private static final Spread QUESTION =
            Spread.of(0, 40, 100, 207, 250, 396, 500, 1_020, 750, 1_189, 900, 2_734, 1_000, 4_142);

    private static final Spread ANSWER = Spread.of(0, 7, 100, 54, 250, 85, 500, 129, 750, 395, 900, 424, 1_000, 601);
    private static final Spread GAP_SECONDS = Spread.of(0, 15, 500, 60, 900, 420, 1_000, 1_500);

    /** Rules and product knowledge that stand before every question: above Haiku 4.5's smallest cacheable prefix. */
    private static final int SYSTEM_PROMPT = 6_144;

    private static final int CACHE_SECONDS = 300;
    private static final String[] TENANTS = {"acme", "acme", "acme", "globex", "globex", "initech"};
    private static final String[] TEAMS = {"billing", "shipping", "returns"};

    private final Random random = new Random(SEED);
    private final List<Line> lines = new ArrayList<>();
    private int id;

    /** A call, to be put in order of time. */
    private record Line(long second, int id, Obj object) {}

    /** What all calls of a ticket share. */
    private record Ticket(String name, String tenant, String team) {}

    static String text() {
        SupportBot bot = new SupportBot();
        for (int ticket = 1; ticket <= TICKETS; ticket++) {
            bot.ticket(ticket);
        }
        bot.warmth();
        StringBuilder text = new StringBuilder();
        for (Line line : bot.lines) {
            text.append(JsonText.compact(line.object())).append('\n');
        }
        return text.toString();
    }

    private void ticket(int number) {
        Ticket ticket = new Ticket(
                "ticket-" + (1_000 + number),
                random.nextInt(25) == 0 ? "" : TENANTS[random.nextInt(TENANTS.length)],
                TEAMS[random.nextInt(TEAMS.length)]);
        long second = 8 * 3_600L + random.nextInt(10 * 3_600);
        triage(ticket, second);
        int turns = 1 + random.nextInt(4);
        int history = 0;
        for (int turn = 1; turn <= turns; turn++) {
            second += GAP_SECONDS.draw(random);
            int question = QUESTION.draw(random);
            int answer = ANSWER.draw(random);
            boolean last = turn == turns;
            second = answer(ticket, second, history + question, answer, last);
            history += question + answer;
        }
        if (random.nextInt(3) == 0) {
            summary(ticket, history);
        }
    }

    private void triage(Ticket ticket, long second) {
        int prompt = 380 + random.nextInt(120);
        int answer = 12 + random.nextInt(8);
        Obj usage = new Obj(0)
                .put("promptTokenCount", prompt)
                .put("candidatesTokenCount", answer)
                .put("totalTokenCount", prompt + answer);
        add(
                second,
                line(ticket, "triage", second, "google", "gemini-2.5-flash", 1).put("usage", usage));
    }

    /** Tries twice (trouble tends to last), then falls back to another provider; the last answer of a ticket carries its outcome. */
    private long answer(Ticket ticket, long from, int prompt, int answer, boolean last) {
        long second = from;
        int attempt = 1;
        while (attempt < 3 && random.nextInt(attempt == 1 ? 10 : 3) == 0) {
            Obj cutOff = anthropic(prompt, 1 + random.nextInt(answer));
            add(
                    second,
                    line(ticket, "answer", second, "anthropic", "claude-haiku-4-5", attempt)
                            .put("usage", cutOff));
            attempt++;
            second += 5 + random.nextInt(20);
        }
        boolean fallback = attempt == 3;
        Obj line = fallback
                ? line(ticket, "answer", second, "openai", "gpt-5-mini", attempt)
                        .put("usage", openai(prompt, answer))
                : line(ticket, "answer", second, "anthropic", "claude-haiku-4-5", attempt)
                        .put("usage", anthropic(prompt, answer));
        if (last) {
            outcome(line);
        }
        add(second, line);
        return second;
    }

    /** Of 100 tickets about 84 are completed, 6 fail, 7 are abandoned and 3 have no end yet. */
    private void outcome(Obj line) {
        int of100 = random.nextInt(100);
        if (of100 < 97) {
            line.put("outcome", of100 < 84 ? "completed" : of100 < 90 ? "failed" : "abandoned");
        }
    }

    private void summary(Ticket ticket, int history) {
        long second = 23 * 3_600L + random.nextInt(1_800);
        int answer = 60 + random.nextInt(90);
        Obj usage = new Obj(0)
                .put("prompt_tokens", 220 + history)
                .put("completion_tokens", answer)
                .put("total_tokens", 220 + history + answer);
        add(
                second,
                line(ticket, "summary", second, "openai", "gpt-5-mini", 1)
                        .put("batch", true)
                        .put("usage", usage));
    }

    private Obj line(Ticket ticket, String feature, long second, String provider, String model, int attempt) {
        Obj tags = new Obj(0).put("team", ticket.team());
        Obj line = new Obj(0)
                .put("id", "call-" + ++id)
                .put("interaction", ticket.name())
                .put("feature", feature)
                .put("at", MIDNIGHT.plusSeconds(second).toString())
                .put("provider", provider)
                .put("model", model)
                .put("attempt", attempt);
        return ticket.tenant().isEmpty()
                ? line
                : line.put("tenant", ticket.tenant()).put("tags", tags);
    }

    private static Obj anthropic(int prompt, int answer) {
        return new Obj(0)
                .put("input_tokens", prompt)
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", 0)
                .put("output_tokens", answer);
    }

    private static Obj openai(int prompt, int answer) {
        int whole = SYSTEM_PROMPT + prompt;
        return new Obj(0)
                .put("prompt_tokens", whole)
                .put("completion_tokens", answer)
                .put("total_tokens", whole + answer)
                .put("prompt_tokens_details", new Obj(0).put("cached_tokens", 0));
    }

    private void add(long second, Obj line) {
        lines.add(new Line(second, id, line));
    }

    /** In order of time, the system prompt is written where no call came within the cache's lifetime, else read. */
    private void warmth() {
        lines.sort(Comparator.comparingLong(Line::second).thenComparingInt(Line::id));
        long last = Long.MIN_VALUE / 2;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.object().get("usage") instanceof Obj usage && usage.has("cache_creation_input_tokens")) {
                boolean warm = line.second() - last <= CACHE_SECONDS;
                last = line.second();
                lines.set(i, new Line(line.second(), line.id(), warmed(line.object(), usage, warm)));
            }
        }
    }

    private static Obj warmed(Obj line, Obj usage, boolean warm) {
        Obj settled = new Obj(0);
        for (int i = 0; i < usage.size(); i++) {
            switch (usage.key(i)) {
                case "cache_creation_input_tokens" -> settled.put(usage.key(i), warm ? 0 : SYSTEM_PROMPT);
                case "cache_read_input_tokens" -> settled.put(usage.key(i), warm ? SYSTEM_PROMPT : 0);
                default -> settled.put(usage.key(i), usage.value(i));
            }
        }
        Obj copy = new Obj(0);
        for (int i = 0; i < line.size(); i++) {
            copy.put(line.key(i), line.value(i) == usage ? settled : line.value(i));
        }
        return copy;
    }
}
