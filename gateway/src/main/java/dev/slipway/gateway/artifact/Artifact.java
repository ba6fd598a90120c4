package dev.slipway.gateway.artifact;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Row of an artifact; the bytes are a file named by {@code sha256}. */
@Entity
class Artifact {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String sha256;
  private String name;
  private long size;
  private String uploadedBy;
  private Instant uploadedAt;

  protected Artifact() {}

  ArtifactView view() {
    return new ArtifactView(id, name, sha256, size, uploadedAt);
  }
}
