package dev.slipway.gateway.artifact;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArtifactRepository extends Repository<Artifact, Long> {

  Optional<Artifact> findById(long id);

  Optional<Artifact> findBySha256(String sha256);

  /**
   * Adds a row unless the same bytes have one.
   *
   * @return 1 when it was added, 0 when it was there
   */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          INSERT INTO artifact (sha256, name, size, uploaded_by, uploaded_at)
          VALUES (:sha256, :name, :size, :principal, :now)
          ON CONFLICT (sha256) DO NOTHING
          """)
  int addIfNew(String sha256, String name, long size, String principal, Instant now);
}
