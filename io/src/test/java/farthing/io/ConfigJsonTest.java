package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.hardware.ConfigJson;
import farthing.serving.KeyValues;
import farthing.serving.Parameters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Configurations as they lie beside weights, shortened to what tells a shape, in each family's own words. Oracle: what the
 * makers publish about parameters, and bytes of keys and values by hand.
 */
class ConfigJsonTest {
    private static final Hardware SHIPPED = HardwareFiles.shipped();

    /** Configuration, model of the book with the same shape, billions of parameters, bytes of a token at bf16. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        "{'model_type':'llama','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
                                + "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':128256,"
                                + "'max_position_embeddings':131072,'torch_dtype':'bfloat16'}",
                        "llama-3.1-8b",
                        8.03,
                        131_072),
                Arguments.of(
                        "{'model_type':'llama','hidden_size':4096,'intermediate_size':11008,'num_hidden_layers':32,"
                                + "'num_attention_heads':32,'vocab_size':32000,'max_position_embeddings':4096}",
                        "llama-2-7b",
                        6.74,
                        524_288),
                Arguments.of(
                        "{'model_type':'mistral','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
                                + "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':32000,"
                                + "'max_position_embeddings':32768,'sliding_window':4096}",
                        "mistral-7b-v0.1",
                        7.24,
                        131_072),
                Arguments.of(
                        "{'model_type':'mixtral','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
                                + "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':32000,"
                                + "'num_local_experts':8,'num_experts_per_tok':2,'sliding_window':null,"
                                + "'max_position_embeddings':32768}",
                        "mixtral-8x7b",
                        46.7,
                        131_072),
                Arguments.of(
                        "{'model_type':'qwen2','hidden_size':3584,'intermediate_size':18944,'num_hidden_layers':28,"
                                + "'num_attention_heads':28,'num_key_value_heads':4,'vocab_size':152064,"
                                + "'sliding_window':131072,'use_sliding_window':false,'max_position_embeddings':131072,"
                                + "'tie_word_embeddings':false,'max_window_layers':28}",
                        "qwen2.5-7b",
                        7.62,
                        57_344),
                Arguments.of(
                        "{'model_type':'qwen3_moe','hidden_size':2048,'intermediate_size':6144,'num_hidden_layers':48,"
                                + "'num_attention_heads':32,'num_key_value_heads':4,'head_dim':128,'vocab_size':151936,"
                                + "'num_experts':128,'num_experts_per_tok':8,'moe_intermediate_size':768,"
                                + "'decoder_sparse_step':1,'mlp_only_layers':[],'max_position_embeddings':40960}",
                        "qwen3-30b-a3b",
                        30.5,
                        98_304),
                Arguments.of(
                        "{'model_type':'deepseek_v3','hidden_size':7168,'intermediate_size':18432,"
                                + "'num_hidden_layers':61,'num_attention_heads':128,'num_key_value_heads':128,"
                                + "'vocab_size':129280,'n_routed_experts':256,'num_experts_per_tok':8,"
                                + "'n_shared_experts':1,'moe_intermediate_size':2048,'moe_layer_freq':1,"
                                + "'first_k_dense_replace':3,'q_lora_rank':1536,'kv_lora_rank':512,"
                                + "'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,"
                                + "'max_position_embeddings':163840,'num_nextn_predict_layers':1}",
                        "deepseek-v3",
                        671,
                        70_272),
                Arguments.of(
                        "{'model_type':'deepseek_v2','hidden_size':2048,'intermediate_size':10944,"
                                + "'num_hidden_layers':27,'num_attention_heads':16,'vocab_size':102400,"
                                + "'n_routed_experts':64,'num_experts_per_tok':6,'n_shared_experts':2,"
                                + "'moe_intermediate_size':1408,'first_k_dense_replace':1,'q_lora_rank':null,"
                                + "'kv_lora_rank':512,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,"
                                + "'max_position_embeddings':163840}",
                        "deepseek-v2-lite",
                        15.7,
                        31_104),
                Arguments.of(
                        "{'model_type':'glm_moe_dsa','hidden_size':6144,'intermediate_size':12288,"
                                + "'num_hidden_layers':78,'num_attention_heads':64,'num_key_value_heads':64,"
                                + "'head_dim':64,'vocab_size':154880,'n_routed_experts':256,'num_experts_per_tok':8,"
                                + "'n_shared_experts':1,'moe_intermediate_size':2048,'first_k_dense_replace':3,"
                                + "'q_lora_rank':2048,'kv_lora_rank':512,'qk_nope_head_dim':192,'qk_rope_head_dim':64,"
                                + "'v_head_dim':256,'max_position_embeddings':202752}",
                        "glm-5",
                        744,
                        100_152),
                Arguments.of(
                        "{'model_type':'gpt_oss','hidden_size':2880,'intermediate_size':2880,'num_hidden_layers':36,"
                                + "'num_attention_heads':64,'num_key_value_heads':8,'head_dim':64,'vocab_size':201088,"
                                + "'num_local_experts':128,'num_experts_per_tok':4,'sliding_window':128,"
                                + "'max_position_embeddings':131072,'quantization_config':{'quant_method':'mxfp4'}}",
                        "gpt-oss-120b",
                        116.8,
                        73_728),
                Arguments.of(
                        "{'model_type':'gemma2','hidden_size':3584,'intermediate_size':14336,'num_hidden_layers':42,"
                                + "'num_attention_heads':16,'num_key_value_heads':8,'head_dim':256,"
                                + "'vocab_size':256000,'sliding_window':4096,'max_position_embeddings':8192}",
                        "gemma-2-9b",
                        9.24,
                        344_064),
                Arguments.of(
                        "{'model_type':'gemma3','text_config':{'model_type':'gemma3_text','hidden_size':5376,"
                                + "'intermediate_size':21504,'num_hidden_layers':62,'num_attention_heads':32,"
                                + "'num_key_value_heads':16,'head_dim':128,'sliding_window':1024,"
                                + "'vocab_size':262144,'max_position_embeddings':131072},"
                                + "'vision_config':{'hidden_size':1152,'num_hidden_layers':27}}",
                        "gemma-3-27b",
                        27.0,
                        507_904),
                Arguments.of(
                        "{'model_type':'llama4','text_config':{'model_type':'llama4_text','hidden_size':5120,"
                                + "'intermediate_size':8192,'intermediate_size_mlp':16384,'num_hidden_layers':48,"
                                + "'num_attention_heads':40,'num_key_value_heads':8,'head_dim':128,"
                                + "'attention_chunk_size':8192,'interleave_moe_layer_step':2,'num_local_experts':128,"
                                + "'num_experts_per_tok':1,'vocab_size':202048,'max_position_embeddings':1048576}}",
                        "llama-4-maverick",
                        400,
                        196_608),
                Arguments.of(
                        "{'model_type':'phi3','hidden_size':5120,'intermediate_size':17920,'num_hidden_layers':40,"
                                + "'num_attention_heads':40,'num_key_value_heads':10,'vocab_size':100352,"
                                + "'sliding_window':null,'tie_word_embeddings':false,'max_position_embeddings':16384}",
                        "phi-4",
                        14.66,
                        204_800),
                Arguments.of(
                        "{'model_type':'qwen3_next','hidden_size':2048,'intermediate_size':5120,"
                                + "'num_hidden_layers':48,'num_attention_heads':16,'num_key_value_heads':2,"
                                + "'head_dim':256,'full_attention_interval':4,'linear_num_key_heads':16,"
                                + "'linear_num_value_heads':32,'linear_key_head_dim':128,'linear_value_head_dim':128,"
                                + "'linear_conv_kernel_dim':4,'num_experts':512,'num_experts_per_tok':10,"
                                + "'moe_intermediate_size':512,'shared_expert_intermediate_size':512,"
                                + "'decoder_sparse_step':1,'mlp_only_layers':[],'vocab_size':151936,"
                                + "'max_position_embeddings':262144}",
                        "qwen3-next-80b-a3b",
                        80,
                        24_576),
                Arguments.of(
                        "{'model_type':'falcon','hidden_size':4544,'num_hidden_layers':32,'num_attention_heads':71,"
                                + "'multi_query':true,'new_decoder_architecture':false,'vocab_size':65024,"
                                + "'max_position_embeddings':2048}",
                        "falcon-7b",
                        6.92,
                        8_192),
                Arguments.of(
                        "{'model_type':'gptj','n_embd':4096,'n_layer':28,'n_head':16,'n_inner':null,"
                                + "'vocab_size':50400,'n_positions':2048}",
                        "gpt-j-6b",
                        6.05,
                        458_752));
    }

    @ParameterizedTest
    @MethodSource("published")
    void tellsTheShapeThatItsMakerPublishes(String config, String id, double billions, long bytes) {
        Anatomy model = read(config).model();
        assertThat(new Parameters(model).total() / 1e9).isCloseTo(billions, within(0.012 * billions));
        assertThat(new KeyValues(model, Precision.BF16).bytesPerToken())
                .isEqualByComparingTo(BigDecimal.valueOf(bytes));
        Anatomy shipped = SHIPPED.model(id);
        assertThat(model.windowed()).isEqualTo(shipped.windowed());
        assertThat(model.stateful()).isEqualTo(shipped.stateful());
        assertThat(model.attention()).isEqualTo(shipped.attention());
        assertThat(model.experts()).isEqualTo(shipped.experts());
        assertThat(model.tied()).isEqualTo(shipped.tied());
        assertThat(model.context()).isEqualTo(shipped.context());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quant_method':'fp8'} | fp8",
                "{'quant_method':'awq','bits':4} | int4",
                "{'quant_method':'gptq','bits':8} | int8",
                "{'quant_method':'modelopt','quant_algo':'NVFP4'} | nvfp4",
                "{'quant_method':'bitsandbytes','load_in_8bit':true} | int8",
                "{'quant_method':'compressed-tensors','config_groups':{'g':{'weights':"
                        + "{'num_bits':8,'type':'float'}}}} | fp8",
                "{'quant_method':'something new'} | none"
            })
    void tellsThePrecisionOfTheWeights(String quantised, String precision) {
        Precision weights = read(llama(", 'quantization_config':" + quantised)).weights();
        assertThat(weights == null ? "none" : weights.label()).isEqualTo(precision);
    }

    @Test
    void aFamilyThatIsNotKnownIsReadAsAPlainDecoderAndSaysSo() {
        assertThat(read(llama("").replace("'llama'", "'grand_new'")).model().note())
                .contains("'grand_new' is not known here");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("[]", "expected an object"),
                Arguments.of("{}", "num_hidden_layers: is missing"),
                Arguments.of(llama("").replace("':32,", "':1000000000000,"), "from 1 to 10000000"),
                Arguments.of(
                        llama("").replace("'num_attention_heads':32", "'num_attention_heads':0"), "found number 0"),
                Arguments.of(llama("").replace("'num_attention_heads':32", "'num_attention_heads':33"), "33 heads"),
                Arguments.of(
                        llama("").replace("'num_key_value_heads':8", "'num_key_value_heads':5"),
                        "32 query heads do not divide over 5 key heads"),
                Arguments.of(
                        llama("").replace("'num_key_value_heads':8", "'num_key_value_heads':-8"), "found number -8"),
                Arguments.of(llama("").replace("4096", "'wide'"), "hidden_size: expected a number"),
                Arguments.of(llama("").replace("4096", "9999968").replace("14336", "9999999"), "10^16"),
                Arguments.of("{'model_type':'bert','num_hidden_layers':12}", "writes text token by token"),
                Arguments.of("{'model_type':'t5','is_encoder_decoder':true}", "writes text token by token"),
                Arguments.of("{'model_type':'siglip','vision_config':{}}", "name a model of the book"),
                Arguments.of("{'model_type':'jamba'}", "state-space layers between attention"),
                Arguments.of("{'model_type':'mystery','hybrid_override_pattern':'M-M*'}", "memory is not known here"),
                Arguments.of(llama(", 'layer_types':['full_attention']"), "names 1 layers of 32"),
                Arguments.of(llama(", 'num_local_experts':4, 'num_experts_per_tok':5"), "5 active experts of 4"),
                Arguments.of(llama(", 'num_local_experts':4"), "num_experts_per_tok: is missing"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refusesNonsenseWithKeyAndWayOut(String config, String message) {
        assertThatThrownBy(() -> read(config))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    /** Each node of sound configurations replaced by strangers: an answer, or a refusal with its reason. */
    @ParameterizedTest
    @MethodSource("published")
    void answersForEveryStrangerInEveryPlace(String config) {
        for (Doc mutant : Mutations.ofStructure(json(config))) {
            BadInputTest.assertAnswers(() -> ConfigJson.read(mutant, "mutant"), "config.json");
        }
    }

    private static String llama(String more) {
        return "{'model_type':'llama','num_hidden_layers':32,'hidden_size':4096,'intermediate_size':14336,"
                + "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':128256" + more + "}";
    }

    private static ConfigJson.Read read(String config) {
        return ConfigJson.read(json(config), "config");
    }

    private static Doc json(String config) {
        return JsonDocs.parse(config.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
