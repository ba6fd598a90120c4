package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gallery.Browser;
import dev.slipway.gallery.GalleryTest;
import dev.slipway.gallery.Samples;
import dev.slipway.web.log.LogName;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogPageTests extends GalleryTest {

  private static final LogName LOG = new LogName(8, 80, LogName.Stream.STDERR);
  private static final String PATH = "/runs/8/logs/80/stderr";
  private static final Pattern LINE = Pattern.compile("</a><span>line (\\d+)(?: äx{1500})?</span>");

  @BeforeEach
  void runsARun() {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    runs.put(8, Samples.alive(8, Samples.BEGIN, 17));
  }

  @Test
  void showsTheLastFiveHundredLines() {
    logs.put(LOG, lines(1200));
    String page = browser().get(PATH).body();
    assertThat(numbers(page)).startsWith(700).endsWith(1199).hasSize(500);
    assertThat(page).contains("Older lines").doesNotContain("Newer lines");
  }

  @Test
  void leadsThroughTheWholeLogInBothDirections() {
    logs.put(LOG, lines(1777).replace("\n", " ä" + "x".repeat(1500) + "\n"));
    Browser browser = browser();
    List<Integer> back = new ArrayList<>();
    for (String at = PATH; at != null; at = link(browser.get(at).body(), "\\?before=\\d+")) {
      back.addAll(0, numbers(browser.get(at).body()));
    }
    List<Integer> forth = new ArrayList<>();
    for (String at = PATH + "?from=0"; at != null; ) {
      String page = browser.get(at).body();
      forth.addAll(numbers(page));
      at = page.contains("Newer lines") ? link(page, "\\?from=\\d+(?=\">Newer)") : null;
    }
    assertThat(back).isEqualTo(forth).hasSize(1777).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void makesControlCharactersVisibleAndTakesColoursOut() {
    logs.put(LOG, "\u001B[1;31mred\u001B[0m and \u0007\u0000 end\r\nnext\n");
    String page = browser().get(PATH).body();
    assertThat(page).contains("<span>red and ␇␀ end</span>", "<span>next</span>");
  }

  @Test
  void namesEachLineByItsByteSoThatLinksStayValid() {
    logs.put(LOG, "ä\nERROR second\n");
    String page = browser().get(PATH).body();
    assertThat(page).contains("<li id=\"b3\" class=\"error\">", "href=\"" + PATH + "?from=0#b3\"");
  }

  @Test
  void saysWhyALogCannotBeRead() {
    logs.withhold(LOG, "agent-1 has not been heard for 19 s.");
    HttpResponse<String> answer = browser().get(PATH);
    assertThat(answer.body()).contains("agent-1 has not been heard for 19 s.");
    assertThat(answer.body()).doesNotContain("Download");
    assertThat(browser().get(PATH + "/download").statusCode()).isEqualTo(503);
  }

  @Test
  void showsNothingOfAProcessOfAnotherRun() {
    logs.put(new LogName(9, 80, LogName.Stream.STDERR), "secret");
    runs.put(Samples.running(9, Samples.BEGIN, 17));
    assertThat(browser().get("/runs/9/logs/80/stderr").statusCode()).isEqualTo(404);
    assertThat(browser().get("/runs/8/logs/80/passwd").statusCode()).isEqualTo(404);
  }

  @Test
  void downloadsTheWholeLogAsAFile() {
    String text = lines(200_000);
    logs.put(LOG, text);
    HttpResponse<String> answer = browser().get(PATH + "/download");
    assertThat(answer.body()).isEqualTo(text);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"run-8-process-80-stderr.log\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  private static String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("line ").append(i).append('\n');
    }
    return text.toString();
  }

  private static List<Integer> numbers(String page) {
    List<Integer> numbers = new ArrayList<>();
    for (Matcher line = LINE.matcher(page); line.find(); ) {
      numbers.add(Integer.valueOf(line.group(1)));
    }
    return Collections.unmodifiableList(numbers);
  }

  private static String link(String page, String query) {
    Matcher found = Pattern.compile("href=\"" + PATH + "(" + query + ")").matcher(page);
    return found.find() ? PATH + found.group(1) : null;
  }
}
