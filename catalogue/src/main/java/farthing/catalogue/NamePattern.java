package farthing.catalogue;

import java.util.List;

/** A declared rule for which model names a listing answers to. Names compare without regard to case. */
public sealed interface NamePattern {
    boolean matches(String name);

    record Equal(String text) implements NamePattern {
        @Override
        public boolean matches(String name) {
            return name.equalsIgnoreCase(text);
        }
    }

    record StartsWith(String text) implements NamePattern {
        @Override
        public boolean matches(String name) {
            return name.regionMatches(true, 0, text, 0, text.length());
        }
    }

    record EndsWith(String text) implements NamePattern {
        @Override
        public boolean matches(String name) {
            return name.regionMatches(true, name.length() - text.length(), text, 0, text.length());
        }
    }

    record Contains(String text) implements NamePattern {
        @Override
        public boolean matches(String name) {
            for (int i = 0; i + text.length() <= name.length(); i++) {
                if (name.regionMatches(true, i, text, 0, text.length())) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A name of a fixed shape, such as a dated snapshot.
     *
     * @param text in which {@code #} stands for one digit and a final {@code *} for any rest
     */
    record Shape(String text) implements NamePattern {
        @Override
        public boolean matches(String name) {
            boolean open = text.endsWith("*");
            int length = open ? text.length() - 1 : text.length();
            if (open ? name.length() < length : name.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                char wanted = text.charAt(i);
                boolean same = wanted == '#'
                        ? name.charAt(i) >= '0' && name.charAt(i) <= '9'
                        : name.regionMatches(true, i, text, i, 1);
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyOf(List<NamePattern> patterns) implements NamePattern {
        public AnyOf {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean matches(String name) {
            return patterns.stream().anyMatch(p -> p.matches(name));
        }
    }

    /** All names but those that one of the patterns matches; of use beside others in an {@link AllOf}. */
    record NoneOf(List<NamePattern> patterns) implements NamePattern {
        public NoneOf {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean matches(String name) {
            return patterns.stream().noneMatch(p -> p.matches(name));
        }
    }

    record AllOf(List<NamePattern> patterns) implements NamePattern {
        public AllOf {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean matches(String name) {
            return patterns.stream().allMatch(p -> p.matches(name));
        }
    }
}
