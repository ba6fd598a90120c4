package dev.slipway.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as tests need: cookies, forms, no redirects followed, no script. */
public final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  public Browser(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** One that has signed in with the token. */
  public static Browser signedIn(int port) {
    Browser browser = new Browser(port);
    HttpResponse<String> answer =
        browser.submit("/sign-in", "/sign-in", "token=" + FakeSignIn.TOKEN);
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("Could not sign in: " + answer.statusCode());
    }
    return browser;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts {@code form} to {@code action} with the CSRF token that the page {@code from} has. */
  public HttpResponse<String> submit(String from, String action, String form) {
    return post(action, form + "&_csrf=" + encode(csrf(get(from).body())));
  }

  public HttpResponse<String> post(String action, String form) {
    HttpRequest.Builder request =
        request(action).header("Content-Type", "application/x-www-form-urlencoded");
    return send(request.POST(BodyPublishers.ofString(form)).build());
  }

  /** The page's stream; the caller closes it. */
  public LiveEvents live(String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/live?" + query))
            .header("Accept", "text/event-stream")
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("No stream: " + answer.statusCode());
      }
      return new LiveEvents(answer.body());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Path and query that {@code answer} leads to; empty when it leads nowhere. */
  public static String location(HttpResponse<?> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return location.replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "").replaceFirst(";.*", "");
  }

  public static String csrf(String html) {
    Matcher found = CSRF.matcher(html);
    if (!found.find()) {
      throw new IllegalStateException("No CSRF token in the page");
    }
    return found.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
