package app.brevet.awsfile;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of the corpus in `src/test/resources/aws-files`, with what its index says of it.
///
/// @param text its bytes, one a character
/// @param expected how a tolerant reader reads it; empty if the file is faulty
/// @param inJava how the AWS SDK for Java reads it; empty if it refuses the file
record CorpusFile(
    String name,
    AwsFileKind kind,
    String text,
    Optional<Map<String, Map<String, String>>> expected,
    Optional<Map<String, Map<String, String>>> inJava) {

  private static final Path FOLDER = Path.of("src/test/resources/aws-files");

  /// All of them.
  static List<CorpusFile> all() {
    try {
      List<CorpusFile> files = new ArrayList<>();
      JsonObject index = Json.parse(Files.readAllBytes(FOLDER.resolve("index.json")));
      for (JsonObject entry : index.objects("cases")) {
        files.add(of(entry));
      }
      return files;
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those of the credentials kind.
  static List<CorpusFile> credentials() {
    return all().stream().filter(file -> file.kind == AwsFileKind.CREDENTIALS).toList();
  }

  private static CorpusFile of(JsonObject entry) throws JsonException, IOException {
    String name = entry.string("file");
    JsonObject expected = entry.object("expected").orElseThrow();
    JsonObject java =
        entry.object("differs").orElseThrow().object("aws-sdk-java-v2 2.56.0").orElse(expected);
    return new CorpusFile(
        name,
        name.endsWith(".config") ? AwsFileKind.CONFIG : AwsFileKind.CREDENTIALS,
        Readings.text(Files.readAllBytes(FOLDER.resolve(name))),
        sections(expected),
        sections(java));
  }

  private static Optional<Map<String, Map<String, String>>> sections(JsonObject object)
      throws JsonException {
    if (object.names().contains("error")) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    for (String name : object.names()) {
      sections.put(name, object.object(name).orElseThrow().asStrings());
    }
    return Optional.of(sections);
  }

  /// Its bytes.
  byte[] bytes() {
    return Readings.bytes(text);
  }

  @Override
  public String toString() {
    return name;
  }
}
