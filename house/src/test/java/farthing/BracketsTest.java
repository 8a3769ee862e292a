package farthing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * INV-6: TeaVM's JavaScript drops the brackets of a + (b + c), a + (b - c), a * (b * c) and a * (b / c) on doubles, and with
 * them the last bits. In bytecode the inner operation then stands right before the outer one.
 */
class BracketsTest {
    @ParameterizedTest
    @ValueSource(strings = {"quantity", "catalogue", "rating", "workload", "serving", "economics", "formats"})
    void whatIsAddedOrMultipliedFirstStandsFirst(String room) throws IOException {
        List<String> found = new ArrayList<>();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("farthing." + room);
        assertThat(classes).isNotEmpty();
        for (JavaClass type : classes) {
            try (InputStream bytes =
                    type.getSource().orElseThrow().getUri().toURL().openStream()) {
                new ClassReader(bytes).accept(new Arithmetic(type, found), 0);
            }
        }
        assertThat(found)
                .as("write b + c + a, not a + (b + c), and so for products")
                .isEmpty();
    }

    private static final class Arithmetic extends ClassVisitor {
        private final JavaClass type;
        private final List<String> found;

        Arithmetic(JavaClass type, List<String> found) {
            super(Opcodes.ASM9);
            this.type = type;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                private int before;
                private int line;

                @Override
                public void visitLineNumber(int number, Label start) {
                    line = number;
                }

                @Override
                public void visitInsn(int opcode) {
                    boolean sum = opcode == Opcodes.DADD && (before == Opcodes.DADD || before == Opcodes.DSUB);
                    boolean product = opcode == Opcodes.DMUL && (before == Opcodes.DMUL || before == Opcodes.DDIV);
                    if (sum || product) {
                        found.add(type.getName() + " line " + line);
                    }
                    before = opcode;
                }

                @Override
                public void visitVarInsn(int opcode, int index) {
                    before = opcode;
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    before = opcode;
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String type, boolean face) {
                    before = opcode;
                }

                @Override
                public void visitLdcInsn(Object value) {
                    before = Opcodes.LDC;
                }

                @Override
                public void visitJumpInsn(int opcode, Label label) {
                    before = opcode;
                }

                @Override
                public void visitIincInsn(int index, int by) {
                    before = Opcodes.IINC;
                }
            };
        }
    }
}
