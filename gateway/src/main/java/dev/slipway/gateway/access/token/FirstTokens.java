package dev.slipway.gateway.access.token;

import dev.slipway.gateway.access.token.AccessTokens.Scope;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Gives the owner of the data folder the administrator's and the join token at first start. */
@Component
class FirstTokens implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(FirstTokens.class);

  private final AccessTokens tokens;
  private final Path folder;

  FirstTokens(AccessTokens tokens, SlipwaySettings settings) {
    this.tokens = tokens;
    this.folder = settings.data().toAbsolutePath();
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    OwnerFiles.folder(folder);
    ensure("admin", Scope.ADMIN, folder.resolve("admin-token"));
    ensure("join", Scope.JOIN, folder.resolve("join-token"));
  }

  /** The file comes before the row, so a crash between them loses nothing. */
  private void ensure(String name, Scope scope, Path file) throws IOException {
    var known = tokens.hashOf(name);
    if (known.isPresent()) {
      checkFile(name, known.get(), file);
      return;
    }
    if (!Files.exists(file)) {
      OwnerFiles.writeLine(file, Tokens.random());
      log.info("The token '{}' is in {}", name, file);
    }
    tokens.add(name, scope, OwnerFiles.readLine(file));
  }

  private static void checkFile(String name, byte[] known, Path file) throws IOException {
    if (!Files.exists(file)) {
      log.warn("{} is gone; the token '{}' stays valid and only its hash is known", file, name);
    } else if (!MessageDigest.isEqual(known, Tokens.hash(OwnerFiles.readLine(file)))) {
      log.warn("{} does not hold the token '{}' of this database", file, name);
    }
  }
}
