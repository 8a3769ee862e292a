package farthing.serving;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes of known models, as their makers' configurations give them. */
final class Shapes {
    static final Attention.Latent DEEPSEEK = new Latent(128, 1536, 512, 128, 64, 128, Attention.Index.NONE);

    private Shapes() {}

    static Anatomy dense(
            String id, int layers, int hidden, int query, int key, int head, int width, long vocabulary, boolean tied) {
        return anatomy(id, layers, hidden, new Grouped(query, key, head), null, layers, width, null, vocabulary, tied);
    }

    static Anatomy experts(
            String id,
            int layers,
            int hidden,
            Attention attention,
            int denseLayers,
            int width,
            Anatomy.Experts experts,
            long vocabulary) {
        return anatomy(id, layers, hidden, attention, null, denseLayers, width, experts, vocabulary, false);
    }

    static Anatomy anatomy(
            String id,
            int layers,
            int hidden,
            Attention attention,
            Anatomy.@Nullable Windowed windowed,
            int denseLayers,
            int width,
            Anatomy.@Nullable Experts experts,
            long vocabulary,
            boolean tied) {
        return new Anatomy(
                id,
                List.of(),
                layers,
                hidden,
                attention,
                windowed,
                null,
                denseLayers,
                width,
                experts,
                true,
                vocabulary,
                tied,
                0,
                0,
                Provenance.of("maker", null),
                "");
    }

    static Anatomy llama8() {
        return dense("llama-3.1-8b", 32, 4096, 32, 8, 128, 14336, 128256, false);
    }

    static Anatomy llama70() {
        return dense("llama-3.1-70b", 80, 8192, 64, 8, 128, 28672, 128256, false);
    }

    static Anatomy llama405() {
        return dense("llama-3.1-405b", 126, 16384, 128, 8, 128, 53248, 128256, false);
    }

    static Anatomy mixtral7() {
        return experts(
                "mixtral-8x7b", 32, 4096, new Grouped(32, 8, 128), 0, 0, new Anatomy.Experts(8, 2, 14336, 0), 32000);
    }

    static Anatomy mixtral22() {
        return experts(
                "mixtral-8x22b", 56, 6144, new Grouped(48, 8, 128), 0, 0, new Anatomy.Experts(8, 2, 16384, 0), 32000);
    }

    static Anatomy deepseek() {
        return experts("deepseek-v3", 61, 7168, DEEPSEEK, 3, 18432, new Anatomy.Experts(256, 8, 2048, 2048), 129280);
    }

    static Anatomy kimi() {
        Latent attention = new Latent(64, 1536, 512, 128, 64, 128, Attention.Index.NONE);
        return experts("kimi-k2", 61, 7168, attention, 1, 18432, new Anatomy.Experts(384, 8, 2048, 2048), 163840);
    }

    static Anatomy oss(String id, int layers, int experts) {
        Grouped attention = new Grouped(64, 8, 64);
        return anatomy(
                id,
                layers,
                2880,
                attention,
                new Anatomy.Windowed(layers / 2, 128, attention),
                0,
                0,
                new Anatomy.Experts(experts, 4, 2880, 0),
                201088,
                false);
    }

    static Anatomy qwen30() {
        return experts(
                "qwen3-30b-a3b", 48, 2048, new Grouped(32, 4, 128), 0, 0, new Anatomy.Experts(128, 8, 768, 0), 151936);
    }

    static Anatomy qwen235() {
        return experts(
                "qwen3-235b-a22b",
                94,
                4096,
                new Grouped(64, 4, 128),
                0,
                0,
                new Anatomy.Experts(128, 8, 1536, 0),
                151936);
    }

    static Anatomy scout() {
        return experts(
                "llama-4-scout",
                48,
                5120,
                new Grouped(40, 8, 128),
                0,
                0,
                new Anatomy.Experts(16, 1, 8192, 8192),
                202048);
    }

    static Anatomy maverick() {
        return experts(
                "llama-4-maverick",
                48,
                5120,
                new Grouped(40, 8, 128),
                24,
                16384,
                new Anatomy.Experts(128, 1, 8192, 8192),
                202048);
    }

    static Anatomy gemma3() {
        Grouped attention = new Grouped(32, 16, 128);
        return anatomy(
                "gemma-3-27b",
                62,
                5376,
                attention,
                new Anatomy.Windowed(52, 1024, attention),
                62,
                21504,
                null,
                262208,
                true);
    }
}
