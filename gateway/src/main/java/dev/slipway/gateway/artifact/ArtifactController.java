package dev.slipway.gateway.artifact;

import dev.slipway.gateway.artifact.Artifacts.Upload;
import dev.slipway.gateway.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/artifacts}. */
@RestController
class ArtifactController {

  private final Artifacts artifacts;

  ArtifactController(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  @PostMapping("/api/v1/artifacts")
  ResponseEntity<ArtifactView> upload(
      @RequestParam(required = false) String name, HttpServletRequest request, Principal principal)
      throws IOException {
    refuseForms(request);
    Upload upload =
        artifacts.upload(
            request.getInputStream(), request.getContentLengthLong(), name, principal.getName());
    URI location = URI.create("/api/v1/artifacts/" + upload.artifact().id());
    return (upload.isNew() ? ResponseEntity.created(location) : ResponseEntity.ok())
        .body(upload.artifact());
  }

  @GetMapping("/api/v1/artifacts/{reference}")
  ArtifactView find(@PathVariable String reference) {
    return artifacts
        .find(reference)
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND,
                    "ARTIFACT_NOT_FOUND",
                    "There is no artifact with this id or hash.",
                    "Upload it with POST /api/v1/artifacts."));
  }

  /** A form's body would be taken for parameters, or kept with its boundaries as the file. */
  private static void refuseForms(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase();
    if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        || type.startsWith("multipart/")) {
      throw new Problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "ARTIFACT_FORM",
          "The body has to be the file itself, not a form.",
          "Send the file as the body, with curl: -X POST --upload-file app.jar");
    }
  }
}
