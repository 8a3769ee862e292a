package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.chart.HistogramChart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That names of marks can be read: no line of another mark runs through them, at either width. */
class HistogramTest {
    private static final Pattern DRAWING = Pattern.compile("<svg .*?</svg>");
    private static final Pattern LINE =
            Pattern.compile("<line class=\"mark\" x1=\"([\\d.]+)\" y1=\"([\\d.]+)\" x2=\"[\\d.]+\" y2=\"([\\d.]+)\"");
    private static final Pattern NAME = Pattern.compile(
            "<text class=\"value\" x=\"([\\d.]+)\" y=\"([\\d.]+)\" text-anchor=\"(start|end)\">([^<]+)</text>");

    /** Of a letter of 12 px, on average. */
    private static final double LETTER = 6;

    @ParameterizedTest
    @CsvSource({"0.3, 0.6, 0.72", "0.55, 0.7, 0.74", "-0.15, -0.1, 0.1", "-0.19, 0.2, 0.745", "0.72, 0.73, 0.74"})
    void noLineRunsThroughAName(double p5, double p50, double p95) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= 95; i++) {
            values.add(-0.2 + i / 100.0);
        }
        List<HistogramChart.Mark> marks = List.of(
                new HistogramChart.Mark("p5", p5, "a"),
                new HistogramChart.Mark("p50", p50, "b"),
                new HistogramChart.Mark("p95", p95, "c"));
        String html = new HistogramChart(
                        "margin",
                        "Margin",
                        "",
                        values,
                        0,
                        marks,
                        value -> Math.round(value * 1000) / 10.0 + " %",
                        "",
                        "")
                .chart()
                .html()
                .toString();
        Matcher drawing = DRAWING.matcher(html);
        int drawings = 0;
        while (drawing.find()) {
            drawings++;
            assertThat(crossed(drawing.group())).isEmpty();
        }
        assertThat(drawings).isEqualTo(2);
    }

    private static List<String> crossed(String drawing) {
        List<String> crossed = new ArrayList<>();
        Matcher name = NAME.matcher(drawing);
        int names = 0;
        while (name.find()) {
            names++;
            double wide = LETTER * name.group(4).length();
            double at = Double.parseDouble(name.group(1));
            double from = name.group(3).equals("end") ? at - wide : at;
            double y = Double.parseDouble(name.group(2));
            assertThat(from).as(name.group(4)).isNotNegative();
            Matcher line = LINE.matcher(drawing);
            while (line.find()) {
                double x = Double.parseDouble(line.group(1));
                boolean beside = x < from || x > from + wide;
                boolean below = Double.parseDouble(line.group(2)) > y;
                if (!beside && !below) {
                    crossed.add(name.group(4) + " by the line at " + x);
                }
            }
        }
        assertThat(names).isEqualTo(3);
        return crossed;
    }
}
