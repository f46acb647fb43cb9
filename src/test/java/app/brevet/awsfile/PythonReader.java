package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.testing.Program;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Debian's botocore, on which its `aws` and boto3 stand, as a reader of many files at once.
final class PythonReader {

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path BOTOCORE = Path.of("/usr/lib/python3/dist-packages/botocore");

  /// Prints a JSON document for each file: its profiles, or that it was refused.
  private static final String SCRIPT =
      """
      import json, sys
      from botocore.configloader import load_config, raw_config_parse
      from botocore.exceptions import ConfigParseError
      def flat(values):
          told = {}
          for key, value in values.items():
              if isinstance(value, dict):
                  told.update({key + '.' + k: v for k, v in value.items()})
              else:
                  told[key] = value
          return told
      for path in sys.argv[1:]:
          try:
              config = path.endswith('.config')
              read = load_config(path)['profiles'] if config else raw_config_parse(path)
              told = {'profiles': {name: flat(values) for name, values in read.items()}}
          except ConfigParseError:
              told = {'refused': True}
          print(json.dumps(told))
      """;

  private final Path folder;

  /// Works in this folder.
  PythonReader(Path folder) {
    RealPart.require(
        "python3-botocore", () -> Files.isExecutable(PYTHON) && Files.isDirectory(BOTOCORE));
    this.folder = folder;
  }

  /// What each of these files says to it; empty where it refuses one.
  List<Optional<Map<String, Map<String, String>>>> read(List<AwsFileText> files, AwsFileKind kind)
      throws IOException, InterruptedException, JsonException {
    List<String> command = new ArrayList<>(List.of(PYTHON.toString(), "-c", SCRIPT));
    for (int i = 0; i < files.size(); i++) {
      String name = i + (kind == AwsFileKind.CONFIG ? ".config" : ".credentials");
      command.add(Files.write(folder.resolve(name), files.get(i).bytes()).toString());
    }
    Program.Result result =
        new Program(folder)
            .with("PATH", "/usr/bin:/bin")
            .with("LC_ALL", "C.UTF-8")
            .run("", command);
    assertThat(result.exit()).as(result.err()).isZero();
    List<Optional<Map<String, Map<String, String>>>> read = new ArrayList<>();
    for (String line : result.out().lines().toList()) {
      read.add(profiles(Json.parse(line.getBytes(StandardCharsets.UTF_8))));
    }
    assertThat(read).hasSameSizeAs(files);
    return read;
  }

  private static Optional<Map<String, Map<String, String>>> profiles(JsonObject told)
      throws JsonException {
    Optional<JsonObject> all = told.object("profiles");
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
    for (String name : all.get().names()) {
      profiles.put(name, all.get().object(name).orElseThrow().asStrings());
    }
    return Optional.of(profiles);
  }
}
