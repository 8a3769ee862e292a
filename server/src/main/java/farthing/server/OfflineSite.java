package farthing.server;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site that goes on working without its host: a script of its own keeps every file in the browser at the first visit. Only
 * for an export; behind {@code serve} it would show yesterday's program.
 */
public final class OfflineSite {
    private static final String INDEX = "index.html";
    private static final String START = "offline.js";
    private static final String KEEPER = "keeper.js";
    private static final String HEAD_ENDS = "</head>";

    private OfflineSite() {}

    /** The same site with what keeps it. */
    public static Site of(Site site) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        List<Doc> kept = new ArrayList<>();
        StringBuilder edition = new StringBuilder();
        for (SiteFile file : site.files()) {
            parts.put(file.path(), file.bytes());
            kept.add(new Doc.Text(file.path().equals(INDEX) ? "./" : file.path(), 0));
            edition.append(file.tag());
        }
        kept.add(new Doc.Text(START, 0));
        SiteFile all = SiteFile.of("edition", edition.toString().getBytes(StandardCharsets.UTF_8));
        String keeper = resource(KEEPER)
                .replace(
                        "'EDITION'",
                        JsonText.compact(new Doc.Text(all.tag(), 0)).strip())
                .replace("['FILES']", JsonText.compact(new Doc.Arr(kept, 0)).strip());
        parts.put(START, resource(START).getBytes(StandardCharsets.UTF_8));
        parts.put(KEEPER, keeper.getBytes(StandardCharsets.UTF_8));
        parts.put(INDEX, starting(site).getBytes(StandardCharsets.UTF_8));
        return new Site(parts);
    }

    private static String starting(Site site) {
        SiteFile index = site.file(INDEX);
        String html = index == null ? "" : new String(index.bytes(), StandardCharsets.UTF_8);
        int end = html.indexOf(HEAD_ENDS);
        if (end < 0) {
            throw new IllegalStateException(INDEX + " has no head");
        }
        return html.substring(0, end) + "<script type=\"module\" src=\"" + START + "\"></script>" + html.substring(end);
    }

    private static String resource(String name) {
        try (InputStream in = OfflineSite.class.getResourceAsStream("/farthing/export/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
