package farthing.formats.doc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for is kept as bits for the first 64 keys and by name for those behind them. */
class FieldsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 62, 63, 64, 65, 200})
    void anUnknownKeyIsRefusedWhereverItStands(int before) {
        Obj object = new Obj(1);
        Fields fields = Fields.of(object, "");
        for (int i = 0; i < before; i++) {
            object.put("key" + i, new Doc.Num("1", 1));
        }
        object.put("strange", new Doc.Num("1", 7));
        object.put("last", new Doc.Num("1", 8));
        for (int i = 0; i < before; i++) {
            fields.required("key" + i);
        }
        fields.required("last");
        assertThatThrownBy(fields::end)
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("line 7: strange: unknown key");
        fields.required("strange");
        assertThatCode(fields::end).doesNotThrowAnyException();
    }
}
