package dev.slipway.gateway.submission;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Spark properties that a submitter may set. */
final class ConfGuard {

  private static final Pattern KEY = Pattern.compile("spark\\.[A-Za-z0-9_.-]{1,250}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  /** Decided by Slipway: what a run is allowed to be follows from the submission's own fields. */
  private static final Set<String> OURS =
      Set.of(
          "spark.master",
          "spark.submit.deployMode",
          "spark.app.id",
          "spark.driver.host",
          "spark.driver.bindAddress",
          "spark.local.dir",
          "spark.jars",
          "spark.files",
          "spark.driver.extraClassPath",
          "spark.executor.extraClassPath",
          "spark.plugins",
          "spark.jars.ivySettings");

  private static final Set<String> OUR_PREFIXES =
      Set.of("spark.slipway.", "spark.authenticate", "spark.network.crypto.");

  private ConfGuard() {}

  static Map<String, String> checked(Map<String, String> conf) {
    Map<String, String> checked = new TreeMap<>();
    conf.forEach((key, value) -> checked.put(key(key), value(key, value)));
    return checked;
  }

  private static String key(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(
          "CONF_KEY_INVALID",
          "'" + Shown.of(key) + "' is not the name of a Spark property.",
          "Names begin with 'spark.' and have no spaces.");
    }
    if (OURS.contains(key) || OUR_PREFIXES.stream().anyMatch(key::startsWith)) {
      throw new Refusal(
          "CONF_NOT_ALLOWED",
          key + " is set by Slipway and cannot be submitted.",
          "Leave it out; jars, files and sizes have fields of their own.");
    }
    return key;
  }

  private static String value(String key, String value) {
    if (value == null || value.length() > 32_768 || CONTROL.matcher(value).find()) {
      throw new Refusal(
          "CONF_VALUE_INVALID",
          "The value of " + key + " is missing, too long or has control characters.",
          "Write one line of at most 32768 characters.");
    }
    return value;
  }
}
