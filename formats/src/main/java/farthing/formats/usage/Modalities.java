package farthing.formats.usage;

import farthing.catalogue.CacheLifetime;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import java.util.ArrayList;
import java.util.List;

/** Token counts by what they carry. Text stands for ordinary tokens, also those that no breakdown names. */
final class Modalities {
    static final List<Meter> INPUT = meters(Meter.INPUT);
    static final List<Meter> CACHE_READ = meters(Meter.CACHE_READ);
    static final List<Meter> CACHE_WRITE = meters(Meter.CACHE_WRITE);
    static final List<Meter> CACHE_WRITE_5M = meters(Meter.CACHE_WRITE.with(CacheLifetime.MINUTES_5));
    static final List<Meter> CACHE_WRITE_1H = meters(Meter.CACHE_WRITE.with(CacheLifetime.HOUR_1));
    static final List<Meter> TOOL_INPUT = meters(Meter.TOOL_INPUT);
    static final List<Meter> OUTPUT = meters(Meter.OUTPUT);

    long text;
    long image;
    long audio;
    long video;

    /** The meter without modality for text, so that a plain rate prices plain tokens; then image, audio, video. */
    private static List<Meter> meters(Meter plain) {
        List<Meter> meters = new ArrayList<>();
        meters.add(plain);
        meters.add(plain.with(Modality.IMAGE));
        meters.add(plain.with(Modality.AUDIO));
        meters.add(plain.with(Modality.VIDEO));
        return List.copyOf(meters);
    }

    long total() {
        return text + image + audio + video;
    }

    /** All but text. */
    long media() {
        return image + audio + video;
    }

    /** Puts tokens of no stated modality where the API puts them. */
    void addRest(Modality usual, long count) {
        switch (usual) {
            case ANY, TEXT -> text += count;
            case IMAGE, DOCUMENT -> image += count;
            case AUDIO -> audio += count;
            case VIDEO -> video += count;
        }
    }

    /** Takes tokens out: text first, then image, audio, video. There must be as many. */
    Modalities take(long count) {
        Modalities taken = new Modalities();
        long left = count;
        taken.text = Math.min(left, text);
        left -= taken.text;
        taken.image = Math.min(left, image);
        left -= taken.image;
        taken.audio = Math.min(left, audio);
        left -= taken.audio;
        taken.video = Math.min(left, video);
        subtract(taken);
        return taken;
    }

    boolean contains(Modalities other) {
        return other.text <= text && other.image <= image && other.audio <= audio && other.video <= video;
    }

    void subtract(Modalities other) {
        text -= other.text;
        image -= other.image;
        audio -= other.audio;
        video -= other.video;
    }

    void plus(Modalities other) {
        text += other.text;
        image += other.image;
        audio += other.audio;
        video += other.video;
    }

    void addTo(Tally tally, List<Meter> meters) {
        tally.add(meters.get(0), text);
        tally.add(meters.get(1), image);
        tally.add(meters.get(2), audio);
        tally.add(meters.get(3), video);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("text ").append(text);
        append(out, "image", image);
        append(out, "audio", audio);
        append(out, "video", video);
        return out.toString();
    }

    private static void append(StringBuilder out, String name, long count) {
        if (count > 0) {
            out.append(" + ").append(name).append(' ').append(count);
        }
    }
}
