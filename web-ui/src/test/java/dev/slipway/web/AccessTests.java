package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gallery.Browser;
import dev.slipway.gallery.GalleryTest;
import dev.slipway.gallery.Samples;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AccessTests extends GalleryTest {

  @Test
  void asksForATokenAndRefusesAWrongOne() {
    Browser stranger = stranger();
    HttpResponse<String> answer = stranger.submit("/sign-in", "/sign-in", "token=slw_wrong");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("This token is not known.");
    assertThat(answer.body()).as("never echoed").doesNotContain("slw_wrong");
    assertThat(stranger.get("/runs").statusCode()).isEqualTo(302);
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    Browser stranger = stranger();
    assertThat(stranger.get("/runs/8").statusCode()).isEqualTo(302);
    HttpResponse<String> answer = stranger.submit("/sign-in", "/sign-in", "token=slw_gallery");
    assertThat(Browser.location(answer)).isEqualTo("/runs/8");
  }

  @Test
  void changesTheSessionAndItsCsrfTokenAtSignIn() {
    Browser stranger = stranger();
    HttpResponse<String> before = stranger.get("/sign-in");
    HttpResponse<String> answer =
        stranger.post("/sign-in", "token=slw_gallery&_csrf=" + Browser.csrf(before.body()));
    assertThat(session(answer)).isNotEqualTo(session(before)).isNotEmpty();
    String old = Browser.csrf(before.body());
    assertThat(stranger.post("/sign-out", "_csrf=" + old).statusCode()).isEqualTo(403);
  }

  @Test
  void usesACodeUpByPostOnly() {
    signIn.allow("one-time");
    Browser stranger = stranger();
    String page = stranger.get("/sign-in?code=one-time").body();
    assertThat(page).contains("value=\"one-time\"").doesNotContain("id=\"token\"");
    assertThat(signIn.isUnused("one-time")).isTrue();
    assertThat(Browser.location(stranger.submit("/sign-in", "/sign-in", "code=one-time")))
        .isEqualTo("/runs");
    HttpResponse<String> again = stranger().submit("/sign-in", "/sign-in", "code=one-time");
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("This link was used before");
  }

  @Test
  void signsOutByPost() {
    Browser browser = browser();
    assertThat(Browser.location(browser.submit("/runs", "/sign-out", ""))).isEqualTo("/sign-in");
    assertThat(browser.get("/runs").statusCode()).isEqualTo(302);
  }

  @Test
  void cancelsOnlyByPostWithItsCsrfToken() {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    Browser browser = browser();
    assertThat(browser.get("/runs/8/cancel").statusCode()).isEqualTo(405);
    HttpResponse<String> forged = browser.post("/runs/8/cancel", "a=b");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("Not allowed", "aria-label=\"Main\"");
    assertThat(runs.cancelled()).isEmpty();
    assertThat(Browser.location(browser.submit("/runs/8", "/runs/8/cancel", "")))
        .isEqualTo("/runs/8");
    assertThat(runs.cancelled()).containsExactly("8 by admin");
    assertThat(browser.get("/runs/8").body())
        .contains("Cancel requested")
        .doesNotContain("Cancel run<");
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
  }
}
