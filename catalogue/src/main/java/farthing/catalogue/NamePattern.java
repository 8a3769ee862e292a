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

    record AnyOf(List<NamePattern> patterns) implements NamePattern {
        public AnyOf {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean matches(String name) {
            return patterns.stream().anyMatch(p -> p.matches(name));
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
