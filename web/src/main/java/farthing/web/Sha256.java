package farthing.web;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SHA-256 as FIPS 180-4 defines it: the compiler's class library has none. */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int LENGTH_BYTES = 8;
    private static final int[] FIRST = fractions(8, 2);
    private static final int[] ROUNDS = fractions(BLOCK, 3);

    private final int[] state = FIRST.clone();
    private final int[] schedule = new int[BLOCK];

    private Sha256() {}

    /** Of a text in UTF-8, as hexadecimal digits. */
    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int blocks = (bytes.length + LENGTH_BYTES) / BLOCK + 1;
        byte[] padded = Arrays.copyOf(bytes, blocks * BLOCK);
        padded[bytes.length] = (byte) 0x80;
        long bits = 8L * bytes.length;
        for (int i = 1; i <= LENGTH_BYTES; i++) {
            padded[padded.length - i] = (byte) bits;
            bits >>>= 8;
        }
        Sha256 digest = new Sha256();
        for (int at = 0; at < padded.length; at += BLOCK) {
            digest.add(padded, at);
        }
        return digest.hex();
    }

    private void add(byte[] bytes, int at) {
        int[] w = schedule;
        for (int i = 0; i < 16; i++) {
            int from = at + 4 * i;
            w[i] = (bytes[from] & 0xff) << 24
                    | (bytes[from + 1] & 0xff) << 16
                    | (bytes[from + 2] & 0xff) << 8
                    | (bytes[from + 3] & 0xff);
        }
        for (int i = 16; i < BLOCK; i++) {
            int early = w[i - 15];
            int late = w[i - 2];
            int small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
            int great = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
            w[i] = w[i - 16] + small + w[i - 7] + great;
        }
        rounds(w);
    }

    private void rounds(int[] w) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < BLOCK; i++) {
            int first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i];
            int second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        int[] sums = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < sums.length; i++) {
            state[i] += sums[i];
        }
    }

    private static int turned(int word, int right) {
        return (word >>> right) | (word << (32 - right));
    }

    private String hex() {
        StringBuilder hex = new StringBuilder();
        for (int word : state) {
            String digits = Integer.toHexString(word);
            hex.append("00000000", 0, 8 - digits.length()).append(digits);
        }
        return hex.toString();
    }

    /** The first 32 bits behind the point of the square or cube roots of the first primes. */
    private static int[] fractions(int count, int root) {
        int[] words = new int[count];
        int found = 0;
        for (int number = 2; found < count; number++) {
            if (isPrime(number)) {
                words[found++] = fraction(number, root);
            }
        }
        return words;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** Bit by bit: the greatest whole number whose power is not above the prime's, moved 32 bits up for each factor. */
    private static int fraction(int prime, int root) {
        BigInteger scaled = BigInteger.valueOf(prime).shiftLeft(32 * root);
        BigInteger found = BigInteger.ZERO;
        for (int bit = 37; bit >= 0; bit--) {
            BigInteger tried = found.setBit(bit);
            if (tried.pow(root).compareTo(scaled) <= 0) {
                found = tried;
            }
        }
        return found.intValue();
    }
}
