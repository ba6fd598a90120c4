package dev.slipway.gateway.runtime;

import dev.slipway.gateway.artifact.Artifacts;
import dev.slipway.gateway.platform.Problem;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.launch.RuntimeManifest;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What agents fetch before they launch. */
@RestController
class AgentFileController {

  private final Runtimes runtimes;
  private final Artifacts artifacts;

  AgentFileController(Runtimes runtimes, Artifacts artifacts) {
    this.runtimes = runtimes;
    this.artifacts = artifacts;
  }

  @GetMapping(Protocol.AGENT_RUNTIMES + "/{name}")
  RuntimeManifest manifest(@PathVariable String name) {
    return runtimes
        .manifest(name)
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND,
                    "RUNTIME_NOT_READY",
                    "This runtime is unknown or not ready.",
                    "Ask again later."));
  }

  @GetMapping(Protocol.AGENT_FILES + "/{sha256}")
  ResponseEntity<Resource> file(@PathVariable String sha256) {
    return artifacts
        .file(sha256)
        .or(() -> runtimes.file(sha256))
        .<Resource>map(FileSystemResource::new)
        .map(file -> ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).body(file))
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND,
                    "FILE_NOT_FOUND",
                    "There is no file with this hash.",
                    "Fetch the manifest anew; the runtime may have changed."));
  }
}
