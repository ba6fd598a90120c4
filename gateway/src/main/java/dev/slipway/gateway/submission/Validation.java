package dev.slipway.gateway.submission;

import dev.slipway.gateway.artifact.ArtifactView;
import dev.slipway.gateway.artifact.Artifacts;
import dev.slipway.gateway.run.RunSpec;
import dev.slipway.gateway.runtime.Runtimes;
import dev.slipway.protocol.launch.FileRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks a submission once, at the edge; what passes needs no further check. */
@Component
class Validation {

  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final Pattern NUL = Pattern.compile("\\x00");
  private static final int LONGEST_ARGUMENT = 65_536;

  private final Artifacts artifacts;
  private final Runtimes runtimes;

  Validation(Artifacts artifacts, Runtimes runtimes) {
    this.artifacts = artifacts;
    this.runtimes = runtimes;
  }

  /** The specification of a valid request. */
  RunSpec check(RunRequest request) {
    FileRef application = artifact("application", request.application());
    mainClass(request.mainClass(), application);
    request.arguments().forEach(Validation::argument);
    List<FileRef> jars = request.jars().stream().map(ref -> artifact("jars", ref)).toList();
    List<FileRef> files = request.files().stream().map(ref -> artifact("files", ref)).toList();
    distinctNames(application, jars, files);
    return new RunSpec(
        request.mainClass(),
        application,
        jars,
        files,
        request.arguments(),
        ConfGuard.checked(request.conf()),
        Sizes.driver(request),
        Sizes.executor(request),
        Sizes.executors(request));
  }

  /** The runtime's name, the default one when none is asked for. */
  String runtime(RunRequest request) {
    if (request.runtime() == null) {
      return runtimes.defaultName();
    }
    if (!runtimes.known(request.runtime())) {
      throw new Refusal(
          "RUNTIME_UNKNOWN",
          "There is no runtime '" + Shown.of(request.runtime()) + "'.",
          "GET /api/v1/runtimes lists those there are.");
    }
    return request.runtime();
  }

  /** The engine's name. */
  String engine(RunRequest request) {
    if (request.engine() != null && !request.engine().equals("slipway")) {
      throw new Refusal(
          "ENGINE_UNKNOWN",
          "There is no engine '" + Shown.of(request.engine()) + "'.",
          "Leave 'engine' out, or write \"slipway\".");
    }
    return "slipway";
  }

  private FileRef artifact(String field, String reference) {
    if (reference == null || reference.isBlank()) {
      throw new Refusal(
          "ARTIFACT_MISSING",
          "'" + field + "' names no artifact.",
          "Upload the file with POST /api/v1/artifacts and name its id or sha256.");
    }
    ArtifactView found =
        artifacts
            .find(reference)
            .orElseThrow(
                () ->
                    new Refusal(
                        "ARTIFACT_UNKNOWN",
                        "'" + field + "' names '" + Shown.of(reference) + "', which is not there.",
                        "Upload the file with POST /api/v1/artifacts and name its id or sha256."));
    return new FileRef(found.name(), found.sha256(), found.size());
  }

  private void mainClass(String name, FileRef application) {
    if (name == null || name.length() > 512 || !CLASS_NAME.matcher(name).matches()) {
      throw new Refusal(
          "MAIN_CLASS_INVALID",
          "'main_class' is not the name of a class: '" + Shown.of(name) + "'.",
          "Write the full name, such as com.example.Main.");
    }
    if (!artifacts.hasClass(application.sha256(), name).orElse(false)) {
      throw new Refusal(
          "MAIN_CLASS_NOT_FOUND",
          "The jar " + application.name() + " has no class " + Shown.of(name) + ".",
          "Check the spelling, and that the artifact is the jar that holds it.");
    }
  }

  private static void argument(String argument) {
    if (argument == null || argument.length() > LONGEST_ARGUMENT || NUL.matcher(argument).find()) {
      throw new Refusal(
          "ARGUMENT_INVALID",
          "An argument is null, longer than 65536 characters, or has a NUL.",
          "Pass large input as a file.");
    }
  }

  private static void distinctNames(FileRef application, List<FileRef> jars, List<FileRef> files) {
    Set<String> names = new HashSet<>(Set.of(application.name()));
    for (List<FileRef> refs : List.of(jars, files)) {
      for (FileRef ref : refs) {
        if (!names.add(ref.name())) {
          throw new Refusal(
              "ARTIFACT_NAME_TWICE",
              "Two artifacts of this run are named " + ref.name() + ".",
              "Upload one of them under another name.");
        }
      }
    }
  }
}
