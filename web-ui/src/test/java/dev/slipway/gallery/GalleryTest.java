package dev.slipway.gallery;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test against the real server with empty ports; every such test shares one server. */
@SpringBootTest(
    classes = Gallery.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
public abstract class GalleryTest {

  @Autowired protected FakeRuns runs;
  @Autowired protected FakeAgents agents;
  @Autowired protected FakeLogs logs;
  @Autowired protected FakeSignIn signIn;
  @LocalServerPort private int port;

  @BeforeEach
  void emptyEverything() {
    runs.clear();
    agents.clear();
    logs.clear();
  }

  protected Browser browser() {
    return Browser.signedIn(port);
  }

  protected Browser stranger() {
    return new Browser(port);
  }
}
