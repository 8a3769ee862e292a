package farthing.web.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Puts our methods in the place of some of TeaVM's class library while it compiles the page's engine ({@link Mended} says
 * which and why). TeaVM finds this class by the service file beside it.
 */
public final class Mending implements TeaVMPlugin, ClassHolderTransformer {
    private static final ValueType TEXT = ValueType.parse(String.class);
    private static final ValueType TEXTS = ValueType.parse(String[].class);
    private static final ValueType COUNT = ValueType.INTEGER;
    private static final ValueType COUNTS = ValueType.parse(int[].class);

    private static final String DECIMALS = "java.math.BigDecimal";
    private static final ValueType DECIMAL = ValueType.object(DECIMALS);
    private static final ValueType LOCALE = ValueType.object("java.util.Locale");

    /** Ours by theirs; looked up, never walked. */
    private final Map<MethodReference, MethodReference> methods = new HashMap<>();

    public Mending() {
        methods.put(
                new MethodReference("java.util.Arrays", "copyOfRange", COUNTS, COUNT, COUNT, COUNTS),
                ours("copyOfRange", COUNTS, COUNT, COUNT, COUNTS));
        methods.put(new MethodReference("java.lang.String", "split", TEXT, TEXTS), ours("split", TEXT, TEXT, TEXTS));
        methods.put(
                new MethodReference("java.lang.String", "split", TEXT, COUNT, TEXTS),
                ours("split", TEXT, TEXT, COUNT, TEXTS));
        methods.put(
                new MethodReference("java.lang.String", "toLowerCase", LOCALE, TEXT),
                ours("toLowerCase", TEXT, LOCALE, TEXT));
        methods.put(new MethodReference(DECIMALS, "precision", COUNT), ours("precision", DECIMAL, COUNT));
        methods.put(
                new MethodReference(DECIMALS, "stripTrailingZeros", DECIMAL),
                ours("stripTrailingZeros", DECIMAL, DECIMAL));
        // the same by the name that is known there
        methods.put(
                new MethodReference("java.time.Duration", "toSeconds", ValueType.LONG),
                new MethodReference("java.time.Duration", "getSeconds", ValueType.LONG));
    }

    private static MethodReference ours(String name, ValueType... signature) {
        return new MethodReference(Mended.class.getName(), name, signature);
    }

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder owner, ClassHolderTransformerContext context) {
        boolean mended =
                owner.getName().startsWith("farthing.") || owner.getName().startsWith("org.snakeyaml.");
        if (!mended || owner.getName().equals(Mended.class.getName())) {
            return;
        }
        for (MethodHolder method : owner.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    mend(block);
                }
            }
        }
    }

    private void mend(BasicBlock block) {
        for (Instruction step : block) {
            if (step instanceof InvokeInstruction call) {
                MethodReference ours = methods.get(call.getMethod());
                if (ours != null) {
                    mend(call, ours);
                }
            }
        }
    }

    /** A method of an object becomes one of ours that takes the object first. */
    private static void mend(InvokeInstruction call, MethodReference ours) {
        if (ours.getClassName().equals(call.getMethod().getClassName())) {
            call.setMethod(ours);
            return;
        }
        if (call.getInstance() != null) {
            Variable[] arguments = new Variable[call.getArguments().size() + 1];
            arguments[0] = call.getInstance();
            for (int i = 1; i < arguments.length; i++) {
                arguments[i] = call.getArguments().get(i - 1);
            }
            call.setInstance(null);
            call.setArguments(arguments);
        }
        call.setType(InvocationType.SPECIAL);
        call.setMethod(ours);
    }
}
