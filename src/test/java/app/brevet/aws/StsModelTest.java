package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.StsAction;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/// What these tests hold to be AWS's limits and errors is what AWS's model says in Debian's
/// botocore: the eight actions that this one has, and the parameters. The errors of all eleven are
/// those that the AWS SDK's client declares, which is made from the model.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StsModelTest {

  private static final Path MODEL =
      Path.of("/usr/lib/python3/dist-packages/botocore/data/sts/2011-06-15/service-2.json");

  private JsonObject shapes = new JsonObject();
  private JsonObject operations = new JsonObject();

  @BeforeAll
  void read() throws Exception {
    RealPart.require("python3-botocore", () -> Files.isReadable(MODEL));
    JsonObject model = Json.parse(Files.readAllBytes(MODEL));
    shapes = model.object("shapes").orElseThrow();
    operations = model.object("operations").orElseThrow();
  }

  @Test
  void limits_whenBotocoreHasTheAction_thenTheSame() throws Exception {
    List<String> modelled = new ArrayList<>();
    for (String action : operations.names()) {
      JsonObject input = operations.object(action).orElseThrow().object("input").orElseThrow();
      JsonObject members = shape(input).object("members").orElseThrow();
      for (String name : members.names()) {
        add(action + " " + name, members.object(name).orElseThrow(), modelled);
      }
    }

    assertThat(modelled).hasSizeGreaterThan(30);
    assertThat(modelled.stream().filter(limit -> !isOtherwise(limit)))
        .containsExactlyInAnyOrderElementsOf(ours());
  }

  @Test
  void errors_whenBotocoreHasTheAction_thenTheSame() throws Exception {
    for (StsAction action : StsAction.values()) {
      if (operations.names().contains(action.awsName())) {
        Set<String> modelled = new TreeSet<>();
        for (JsonObject error :
            operations.object(action.awsName()).orElseThrow().objects("errors")) {
          modelled.add(shape(error).object("error").orElseThrow().string("code"));
        }
        assertThat(StsModel.ERRORS.get(action))
            .as(action.awsName())
            .containsExactlyInAnyOrderElementsOf(modelled);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StsAction.class)
  void errors_whenTheSdkHasTheAction_thenTheSame(StsAction action) {
    Set<String> declared =
        Arrays.stream(StsClient.class.getMethods())
            .filter(method -> method.getName().equalsIgnoreCase(action.awsName()))
            .flatMap(method -> Arrays.stream(method.getExceptionTypes()))
            .filter(thrown -> StsException.class.isAssignableFrom(thrown))
            .filter(thrown -> !thrown.equals(StsException.class))
            .map(thrown -> plain(thrown.getSimpleName()))
            .collect(Collectors.toSet());

    assertThat(StsModel.ERRORS.getOrDefault(action, Set.of()).stream().map(StsModelTest::plain))
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  /// The name of an error without what AWS and the SDK do with names.
  private static String plain(String error) {
    return error.toLowerCase(Locale.ROOT).replaceFirst("exception$", "");
  }

  private List<String> ours() throws JsonException {
    Set<String> known = new TreeSet<>(operations.names());
    List<String> lines = new ArrayList<>();
    for (List<String> line : StsLimit.model()) {
      String text = String.join(" ", line.subList(0, 5)) + (line.get(5).equals("-") ? "" : " form");
      if (known.contains(line.getFirst()) && !isOtherwise(text)) {
        lines.add(text);
      }
    }
    return lines;
  }

  /// Botocore 1.29 limits the policy of AssumeRole, and does not know contexts; no model limits the
  /// number of policies.
  private static boolean isOtherwise(String limit) {
    return limit.startsWith("AssumeRole Policy ")
        || limit.startsWith("AssumeRole ProvidedContexts")
        || limit.contains(" PolicyArns COUNT");
  }

  private JsonObject shape(JsonObject reference) throws JsonException {
    return shapes.object(reference.string("shape")).orElseThrow();
  }

  private void add(String name, JsonObject reference, List<String> lines) throws JsonException {
    JsonObject shape = shape(reference);
    switch (shape.string("type")) {
      case "string" -> add(name + " LENGTH", shape, lines, "0");
      case "integer" -> add(name + " VALUE", shape, lines, "");
      case "list" -> {
        add(name + " COUNT", shape, lines, "0");
        JsonObject member = shape.object("member").orElseThrow();
        boolean isStructure = shape(member).string("type").equals("structure");
        add(isStructure ? name : name + ".member", member, lines);
      }
      case "structure" -> {
        JsonObject members = shape.object("members").orElseThrow();
        for (String member : members.names()) {
          add(name + "." + member, members.object(member).orElseThrow(), lines);
        }
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  /// @param none a least that limits nothing
  private static void add(String name, JsonObject shape, List<String> lines, String none)
      throws JsonException {
    boolean hasForm = shape.names().contains("pattern");
    String least = bound(shape, "min").filter(min -> !min.equals(none)).orElse("-");
    String most = bound(shape, "max").orElse("-");
    if (hasForm || !least.equals("-") || !most.equals("-")) {
      lines.add(name + " " + least + " " + most + (hasForm ? " form" : ""));
    }
  }

  private static Optional<String> bound(JsonObject shape, String name) throws JsonException {
    return shape.names().contains(name)
        ? Optional.of(String.valueOf(shape.number(name)))
        : Optional.empty();
  }

  @Test
  void characters_whenBotocoreHasTheAction_thenItsPatternLeavesThemOut() throws Exception {
    Set<String> known = new TreeSet<>(operations.names());
    for (StsLimit limit : StsLimit.all()) {
      boolean isForm = limit.kind() == StsLimit.Kind.CHARACTERS;
      if (isForm && known.contains(limit.action().awsName()) && !isOtherwise(limit.toString())) {
        Pattern form = pattern(limit);
        assertThat(limit.text()).as(limit.toString()).doesNotMatch(form);
        assertThat("1".repeat(limit.edge())).as(limit.toString()).matches(form);
      }
    }
  }

  private Pattern pattern(StsLimit limit) throws JsonException {
    JsonObject at =
        shape(
            operations
                .object(limit.action().awsName())
                .orElseThrow()
                .object("input")
                .orElseThrow());
    for (String part : limit.parameter().split("\\.", -1)) {
      if (at.string("type").equals("list")) {
        at = shape(at.object("member").orElseThrow());
      }
      if (at.string("type").equals("structure")) {
        at = shape(at.object("members").orElseThrow().object(part).orElseThrow());
      }
    }
    // Java writes characters of five digits in another way.
    return Pattern.compile(
        at.string("pattern").replaceAll("\\\\u(10[0-9A-F]{4}|[0-9A-F]{5})", "\\\\x{$1}"));
  }
}
