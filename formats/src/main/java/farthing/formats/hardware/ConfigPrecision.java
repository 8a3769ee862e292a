package farthing.formats.hardware;

import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which precision the weights beside a configuration are stored. */
final class ConfigPrecision {
    private static final int BYTE = 8;
    private static final int HALF_BYTE = 4;

    private ConfigPrecision() {}

    /** Null if the configuration does not say, or says it in a way that is not known. */
    static @Nullable Precision of(ConfigKeys root, ConfigKeys text) {
        Doc quantised = root.fields().optional("quantization_config");
        if (quantised == null) {
            quantised = text.fields().optional("quantization_config");
        }
        if (quantised instanceof Obj object) {
            return quantised(new ConfigKeys(Fields.of(object, root.path("quantization_config"))));
        }
        String type = root.textOr("torch_dtype", root.textOr("dtype", ""));
        type = text.textOr("torch_dtype", text.textOr("dtype", type));
        return Precision.named(type);
    }

    private static @Nullable Precision quantised(ConfigKeys keys) {
        String method = keys.textOr("quant_method", "").toLowerCase(Locale.ROOT);
        return switch (method) {
            case "fp8", "fbgemm_fp8" -> Precision.FP8;
            case "mxfp4" -> Precision.MXFP4;
            case "awq", "gptq" -> ofBits(keys.countOr(HALF_BYTE, "bits", "w_bit"), "int");
            case "bitsandbytes" ->
                keys.fields().optional("load_in_8bit") instanceof Doc.Bool eight && eight.value()
                        ? Precision.INT8
                        : Precision.INT4;
            case "compressed-tensors" -> grouped(keys);
            case "modelopt", "modelopt_fp4" -> algorithm(keys.textOr("quant_algo", method));
            default -> null;
        };
    }

    private static @Nullable Precision algorithm(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.contains("fp4") ? Precision.NVFP4 : key.contains("fp8") ? Precision.FP8 : null;
    }

    /** The weights of the first group; groups of one file differ in what they cover, not in how wide they are. */
    private static @Nullable Precision grouped(ConfigKeys keys) {
        if (!(keys.fields().optional("config_groups") instanceof Obj groups) || groups.size() == 0) {
            return null;
        }
        if (!(groups.value(0) instanceof Obj group) || !(group.get("weights") instanceof Obj weights)) {
            return null;
        }
        ConfigKeys of =
                new ConfigKeys(Fields.of(weights, keys.path("config_groups") + "." + groups.key(0) + ".weights"));
        return ofBits(of.countOr(0, "num_bits"), of.textOr("type", "int"));
    }

    private static @Nullable Precision ofBits(int bits, String type) {
        boolean floating = type.equals("float");
        return switch (bits) {
            case BYTE -> floating ? Precision.FP8 : Precision.INT8;
            case HALF_BYTE -> floating ? Precision.NVFP4 : Precision.INT4;
            default -> null;
        };
    }
}
