package farthing.catalogue.media;

import farthing.catalogue.media.Media.Detail;
import farthing.catalogue.media.Media.MediaKind;
import farthing.catalogue.media.MediaFormula.Area;
import farthing.catalogue.media.MediaFormula.ByDetail;
import farthing.catalogue.media.MediaFormula.CappedPatches;
import farthing.catalogue.media.MediaFormula.FidelityTiles;
import farthing.catalogue.media.MediaFormula.FittedPatches;
import farthing.catalogue.media.MediaFormula.Frames;
import farthing.catalogue.media.MediaFormula.PerUnit;
import farthing.catalogue.media.MediaFormula.PrintedTable;
import farthing.catalogue.media.MediaFormula.PrintedTable.Entry;
import farthing.catalogue.media.MediaFormula.SmallOrTiles;
import farthing.catalogue.media.MediaFormula.Tiles;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published formulas. Where a page changed without a date, the period begins on the first day of the month in
 * which the new edition was first read.
 */
final class MediaRules {
    static final List<MediaRule> ALL = all();

    private static final String CLAUDE_2025 = "docs.anthropic.com, build-with-claude/vision, Claude 3.7 Sonnet edition";
    private static final String CLAUDE_4_7 = "platform.claude.com, build-with-claude/vision, Opus 4.7 edition";
    private static final String CLAUDE_5 = "platform.claude.com, build-with-claude/vision, Opus 5 edition";
    private static final String OPENAI = "developers.openai.com, images and vision, 2025 edition";
    private static final String OPENAI_2026 = "developers.openai.com, images and vision, GPT-5.6 edition";
    private static final String OPENAI_IMAGE = "developers.openai.com, image generation, 2026 edition";
    private static final String OPENAI_REALTIME = "developers.openai.com, realtime costs, 2026 edition";
    private static final String GEMINI = "ai.google.dev, gemini-api/docs/tokens";
    private static final String GEMINI_PRICES = "ai.google.dev, gemini-api/docs/pricing, 2026 edition";
    private static final String MISTRAL = "Mistral platform documentation, vision, 2026-08-21";
    private static final String NOVA = "AWS, Amazon Nova video understanding; 288 tokens a frame are implied";

    private MediaRules() {}

    private static List<MediaRule> all() {
        List<MediaRule> rules = new ArrayList<>();
        claude(rules);
        openaiImages(rules);
        openaiMadeImages(rules);
        openaiAudio(rules);
        gemini(rules);
        others(rules);
        return List.copyOf(rules);
    }

    /** The high-resolution models are those from 4.7 on. */
    private static void claude(List<MediaRule> rules) {
        List<String> standard = List.of("claude-");
        List<String> high = List.of(
                "claude-opus-4-7",
                "claude-opus-4-8",
                "claude-opus-5",
                "claude-sonnet-5",
                "claude-haiku-5",
                "claude-fable-5",
                "claude-mythos");
        EffectivePeriod first = period(null, "2026-03-01T00:00:00Z");
        EffectivePeriod second = period("2026-03-01T00:00:00Z", "2026-09-01T00:00:00Z");
        EffectivePeriod current = period("2026-09-01T00:00:00Z", null);
        shown(rules, "claude-area", standard, first, new Area(750, 1568, 1600), CLAUDE_2025);
        shown(rules, "claude-area-capped", standard, second, new Area(750, 1568, 1568), CLAUDE_4_7);
        shown(rules, "claude-area-high", high, second, new Area(750, 2576, 4784), CLAUDE_4_7);
        shown(rules, "claude-patches", standard, current, new FittedPatches(28, 1568, 1568), CLAUDE_5);
        shown(rules, "claude-patches-high", high, current, new FittedPatches(28, 2576, 4784), CLAUDE_5);
    }

    private static void openaiImages(List<MediaRule> rules) {
        tiles(rules, "gpt-4o-tiles", List.of("gpt-4o", "gpt-4.1", "gpt-4.5", "gpt-4-turbo", "chatgpt-4o"), 85, 170);
        tiles(rules, "gpt-4o-mini-tiles", List.of("gpt-4o-mini"), 2833, 5667);
        tiles(rules, "o-series-tiles", List.of("o1", "o1-pro", "o3"), 75, 150);
        tiles(rules, "computer-use-tiles", List.of("computer-use-preview"), 65, 129);
        tiles(rules, "gpt-5-tiles", List.of("gpt-5"), 70, 140);
        patches(rules, "gpt-4.1-mini-patches", "gpt-4.1-mini", "1.62");
        patches(rules, "gpt-4.1-nano-patches", "gpt-4.1-nano", "2.46");
        patches(rules, "gpt-5-mini-patches", "gpt-5-mini", "1.62");
        patches(rules, "gpt-5-nano-patches", "gpt-5-nano", "2.46");
        patches(rules, "o4-mini-patches", "o4-mini", "1.72");
        shown(
                rules,
                "gpt-5.6-patches",
                List.of("gpt-5.6", "gpt-6", "gpt-6.1"),
                EffectivePeriod.ALWAYS,
                new CappedPatches(32, 0, BigDecimal.ONE),
                OPENAI_2026);
        shown(
                rules,
                "gpt-image-input",
                List.of("gpt-image-1"),
                EffectivePeriod.ALWAYS,
                new FidelityTiles(new Tiles(65, 129, 0, 512, 512), 4096, 6144),
                OPENAI);
    }

    private static void openaiMadeImages(List<MediaRule> rules) {
        List<Entry> entries = new ArrayList<>();
        byQuality(entries, Detail.LOW, 272, 408, 400);
        byQuality(entries, Detail.MEDIUM, 1056, 1584, 1568);
        byQuality(entries, Detail.HIGH, 4160, 6240, 6208);
        rules.add(new MediaRule(
                "gpt-image-output",
                MediaKind.IMAGE_OUTPUT,
                List.of("gpt-image-1", "gpt-image-1.5", "gpt-image-1-mini"),
                EffectivePeriod.ALWAYS,
                new PrintedTable(entries, 100),
                OPENAI_IMAGE));
        made(rules, "gemini-2.5-image-output", "gemini-2.5-flash-image", 1290);
        made(rules, "gemini-3.1-image-output", "gemini-3.1-flash-image", 1120);
    }

    private static void byQuality(List<Entry> entries, Detail quality, int square, int upright, int across) {
        entries.add(new Entry(1024, 1024, quality, square));
        entries.add(new Entry(1024, 1536, quality, upright));
        entries.add(new Entry(1536, 1024, quality, across));
    }

    /** One token for each 100 ms heard and each 50 ms spoken. */
    private static void openaiAudio(List<MediaRule> rules) {
        List<String> models = List.of("gpt-realtime", "gpt-4o-realtime-preview", "gpt-4o-mini-realtime-preview");
        perUnit(rules, "realtime-heard", MediaKind.AUDIO_INPUT, models, "10", "a second", OPENAI_REALTIME);
        perUnit(rules, "realtime-spoken", MediaKind.AUDIO_OUTPUT, models, "20", "a second", OPENAI_REALTIME);
    }

    private static void gemini(List<MediaRule> rules) {
        List<String> older = List.of("gemini-1.5", "gemini-2.0", "gemini-2.5");
        List<String> third = List.of("gemini-3", "gemini-3.1", "gemini-3.5", "gemini-3.6", "gemini-3.7", "gemini-3.8");
        List<String> every = List.of("gemini-");
        shown(rules, "gemini-tiles", older, EffectivePeriod.ALWAYS, new SmallOrTiles(258, 384, 768), GEMINI);
        shown(
                rules,
                "gemini-3-image",
                third,
                EffectivePeriod.ALWAYS,
                new ByDetail(1120, 280, 560, 1120, "an image"),
                GEMINI_PRICES);
        shown(
                rules,
                "gemini-3-pro-image-input",
                List.of("gemini-3-pro-image"),
                EffectivePeriod.ALWAYS,
                new ByDetail(560, 280, 560, 1120, "an image"),
                GEMINI_PRICES);
        rules.add(new MediaRule(
                "gemini-3-video",
                MediaKind.VIDEO_INPUT,
                third,
                EffectivePeriod.ALWAYS,
                new ByDetail(70, 70, 70, 280, "a frame, one frame a second, sound apart"),
                GEMINI_PRICES));
        perUnit(rules, "gemini-video", MediaKind.VIDEO_INPUT, older, "263", "a second", GEMINI);
        perUnit(rules, "gemini-audio", MediaKind.AUDIO_INPUT, every, "32", "a second", GEMINI);
        perUnit(rules, "gemini-page", MediaKind.PAGE_INPUT, older, "258", "a page", GEMINI);
        perUnit(rules, "gemini-speech", MediaKind.AUDIO_OUTPUT, every, "25", "a second", GEMINI_PRICES);
    }

    private static void others(List<MediaRule> rules) {
        shown(
                rules,
                "mistral-area",
                List.of("mistral-", "ministral-", "magistral-"),
                EffectivePeriod.ALWAYS,
                new Area(784, 1540, 0),
                MISTRAL);
        shown(rules, "pixtral-area", List.of("pixtral-"), EffectivePeriod.ALWAYS, new Area(256, 1024, 0), MISTRAL);
        rules.add(new MediaRule(
                "nova-frames",
                MediaKind.VIDEO_INPUT,
                List.of("nova", "nova-lite", "nova-pro", "nova-premier"),
                EffectivePeriod.ALWAYS,
                new Frames(1, 960, 288),
                NOVA));
    }

    private static void shown(
            List<MediaRule> rules,
            String id,
            List<String> families,
            EffectivePeriod period,
            MediaFormula formula,
            String source) {
        rules.add(new MediaRule(id, MediaKind.IMAGE_INPUT, families, period, formula, source));
    }

    private static void tiles(List<MediaRule> rules, String id, List<String> families, int base, int perTile) {
        shown(rules, id, families, EffectivePeriod.ALWAYS, new Tiles(base, perTile, 2048, 768, 512), OPENAI);
    }

    private static void patches(List<MediaRule> rules, String id, String family, String multiplier) {
        MediaFormula formula = new CappedPatches(32, 1536, new BigDecimal(multiplier));
        shown(rules, id, List.of(family), EffectivePeriod.ALWAYS, formula, OPENAI);
    }

    private static void made(List<MediaRule> rules, String id, String family, int tokens) {
        MediaFormula formula = new PrintedTable(List.of(new Entry(1024, 1024, Detail.AUTO, tokens)), 0);
        rules.add(new MediaRule(
                id, MediaKind.IMAGE_OUTPUT, List.of(family), EffectivePeriod.ALWAYS, formula, GEMINI_PRICES));
    }

    private static void perUnit(
            List<MediaRule> rules,
            String id,
            MediaKind kind,
            List<String> families,
            String tokens,
            String per,
            String source) {
        MediaFormula formula = new PerUnit(new BigDecimal(tokens), per);
        rules.add(new MediaRule(id, kind, families, EffectivePeriod.ALWAYS, formula, source));
    }

    private static EffectivePeriod period(@Nullable String from, @Nullable String to) {
        return new EffectivePeriod(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
    }
}
