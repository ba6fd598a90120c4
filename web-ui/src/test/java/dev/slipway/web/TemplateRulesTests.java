package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the content security policy would block, and what would let text become markup. */
class TemplateRulesTests {

  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "inline style", Pattern.compile("(?i)[\\s:]style\\s*=|<style|styleappend"),
          "inline handler", Pattern.compile("(?i)[\\s:]on[a-z]+\\s*="),
          "inline script", Pattern.compile("(?i)<script(?![^>]*th:src)|javascript:"),
          "unescaped text", Pattern.compile("(?i)th:utext|\\[\\(|data-th-utext"),
          "preprocessing", Pattern.compile("__\\$"),
          "foreign origin", Pattern.compile("(?i)(src|href)=\"(https?:)?//"));

  @Test
  void keepsTemplatesFreeOfWhatThePolicyForbids() {
    Map<String, String> found = new TreeMap<>();
    for (Path template : templates()) {
      String text = read(template);
      FORBIDDEN.forEach(
          (rule, pattern) -> {
            if (pattern.matcher(text).find()) {
              found.put(template.getFileName() + ": " + rule, pattern.pattern());
            }
          });
    }
    assertThat(templates()).hasSizeGreaterThan(8);
    assertThat(found).isEmpty();
  }

  @Test
  void seesEachForbiddenThing() {
    assertThat(FORBIDDEN.get("inline style").matcher("<p th:style=\"x\">").find()).isTrue();
    assertThat(FORBIDDEN.get("inline handler").matcher("<p onclick=\"x\">").find()).isTrue();
    assertThat(FORBIDDEN.get("inline script").matcher("<script>x</script>").find()).isTrue();
    assertThat(FORBIDDEN.get("unescaped text").matcher("<p th:utext=\"x\">").find()).isTrue();
    assertThat(FORBIDDEN.get("foreign origin").matcher("<img src=\"//a.b\">").find()).isTrue();
  }

  @Test
  void givesEveryTableACaptionAndEveryHeaderCellAScope() {
    for (Path template : templates()) {
      String text = read(template);
      assertThat(text).as("%s", template).doesNotContainPattern("<th(?![^>]*scope=)[ >]");
      assertThat(text.split("<table class", -1).length)
          .as("%s", template)
          .isEqualTo(text.split("<caption", -1).length);
    }
  }

  private static List<Path> templates() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
