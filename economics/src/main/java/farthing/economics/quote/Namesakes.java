package farthing.economics.quote;

import farthing.quantity.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One offer under several names: a seller's dated, regional or shortened names of one model, at one amount for the call.
 * Names alone never make two offers one; the amount must be the same too.
 *
 * @param quotes each offer once, under its plainest name, in the order given
 * @param folded how many further names were left out
 */
public record Namesakes(List<Quote> quotes, int folded) {
    private static final List<String> REGIONS =
            List.of("us.", "eu.", "apac.", "global.", "jp.", "au.", "ca.", "us-gov.");
    private static final List<String> MARKS = List.of("-latest", "@default", "@latest");

    public Namesakes {
        quotes = List.copyOf(quotes);
    }

    public static Namesakes fold(List<Quote> quotes) {
        NamesakeIndex index = new NamesakeIndex(quotes.stream()
                .map(quote -> new NamesakeIndex.Name(
                        quote.provider().id(), quote.listing().id()))
                .toList());
        int[] all = IntStream.range(0, quotes.size()).toArray();
        int[] kept = index.kept(all, all.length, (one, other) -> {
            Money amount = quotes.get(one).statement().contracted();
            return amount != null && amount.equals(quotes.get(other).statement().contracted());
        });
        return new Namesakes(Arrays.stream(kept).mapToObj(quotes::get).toList(), quotes.size() - kept.length);
    }

    /** The name without path, region, date and mark of the latest, in lower case. */
    static String plain(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String region : REGIONS) {
            if (name.startsWith(region)) {
                name = name.substring(region.length());
                break;
            }
        }
        for (String mark : MARKS) {
            if (name.endsWith(mark)) {
                name = name.substring(0, name.length() - mark.length());
            }
        }
        return withoutDate(name);
    }

    private static String withoutDate(String name) {
        for (String shape : List.of("-####-##-##", "-########", "@########")) {
            int start = name.length() - shape.length();
            if (start > 0 && fits(shape, name.substring(start))) {
                return name.substring(0, start);
            }
        }
        return name;
    }

    private static boolean fits(String shape, String text) {
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(i);
            if (shape.charAt(i) == '#' ? c < '0' || c > '9' : c != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How much more than its plain form a name says; a path tells who made the model and is no burden. */
    static int burden(String id, String plain) {
        int last = id.lastIndexOf('/') + 1;
        return (id.length() - last - plain.length()) * 2 + (last == 0 ? 1 : 0);
    }
}
