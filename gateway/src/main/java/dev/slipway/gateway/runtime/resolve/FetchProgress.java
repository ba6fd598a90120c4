package dev.slipway.gateway.runtime.resolve;

import coursierapi.Artifact;
import coursierapi.CacheLogger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts jars while they are fetched. Coursier calls it from several threads. */
public final class FetchProgress implements CacheLogger {

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, Long> bytes = new ConcurrentHashMap<>();
  private final AtomicLong total = new AtomicLong();

  /** Jars fetched or found so far. */
  public int filesDone() {
    return done.size();
  }

  /** Jars that are known to be needed; grows while versions are being found out. */
  public int filesTotal() {
    return known.size();
  }

  /** Bytes of jars that were downloaded so far; those found in the cache do not count. */
  public long bytesDone() {
    return total.get();
  }

  @Override
  public void checkingArtifact(String url, Artifact artifact) {
    note(known, url);
  }

  @Override
  public void foundLocally(String url) {
    note(done, url);
  }

  @Override
  public void downloadProgress(String url, long downloaded) {
    if (isJar(url)) {
      Long before = bytes.put(url, downloaded);
      total.addAndGet(downloaded - (before == null ? 0 : before));
    }
  }

  @Override
  public void downloadedArtifact(String url, boolean success) {
    if (success) {
      note(done, url);
    }
  }

  private static void note(Set<String> urls, String url) {
    if (isJar(url)) {
      urls.add(url);
    }
  }

  private static boolean isJar(String url) {
    return url.endsWith(".jar");
  }
}
