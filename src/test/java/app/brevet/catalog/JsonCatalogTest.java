package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.os.Folders;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonCatalogTest extends CatalogContract {

  @TempDir private Path home;

  @Override
  JsonCatalog catalog() {
    return new JsonCatalog(Folders.under(home));
  }

  private Path file() {
    return home.resolve("config/profiles.json");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
  }

  @Test
  void profiles_whenEveryFieldIsSet_thenAllComeBack() throws Exception {
    add(catalog(), SampleProfiles.fullUser(), SampleProfiles.fullRole());
    assertThat(catalog().profiles())
        .isEqualTo(List.of(SampleProfiles.fullUser(), SampleProfiles.fullRole()));
  }

  @Test
  void profiles_whenFieldsAreEmpty_thenTheyStayEmpty() throws Exception {
    Profile user = SampleProfiles.smallUser("a");
    Profile role = SampleProfiles.smallRole("b", user.id());
    add(catalog(), user, role);
    assertThat(catalog().profiles()).isEqualTo(List.of(user, role));
  }

  @Test
  void change_whenAFieldIsEmptied_thenItsMemberGoes() throws Exception {
    Profile full = SampleProfiles.fullRole();
    Profile small = SampleProfiles.smallRole("acme-prod", full.id());
    add(catalog(), full);
    catalog().change(_ -> List.of(small));
    assertThat(Files.readString(file())).doesNotContain("externalId", "tags", "policy", "output");
  }

  @Test
  void profiles_whenTheDocumentedExample_thenItReads() throws Exception {
    String page = Files.readString(Path.of("docs/profiles-json.md"));
    write(page.substring(page.indexOf("```json\n") + 8, page.indexOf("\n```\n")));
    assertThat(catalog().profiles())
        .extracting(profile -> profile.name().value())
        .containsExactly("acme-dev", "acme-prod");
  }

  @Test
  void profiles_whenASourceIsGivenByItsName_thenItsId() throws Exception {
    add(catalog(), SampleProfiles.fullUser(), SampleProfiles.fullRole());
    write(
        Files.readString(file())
            .replace(
                "\"source\": \"" + SampleProfiles.ALICE_ID + "\"", "\"source\": \"acme-dev\""));
    assertThat(Files.readString(file())).contains("\"source\": \"acme-dev\"");
    assertThat(catalog().profiles()).contains(SampleProfiles.fullRole());
  }

  @Test
  void change_whenTheFileHasUnknownMembers_thenTheyAreKept() throws Exception {
    add(catalog(), SampleProfiles.fullUser());
    String text = Files.readString(file());
    write(
        text.replace("\"version\": 1,", "\"version\": 1, \"$schema\": \"s\",")
            .replace("\"kind\": \"user\",", "\"kind\": \"user\", \"colour\": \"red\","));
    catalog()
        .change(all -> all.stream().map(one -> one.renamed(new ProfileName("other"))).toList());
    assertThat(Files.readString(file()))
        .contains("\"$schema\": \"s\"", "\"colour\": \"red\"", "\"name\": \"other\"");
  }

  @Test
  void change_whenNothingChanges_thenTheFileIsNotWritten() throws Exception {
    write("{\"version\":1}");
    catalog().change(all -> all);
    assertThat(Files.readString(file())).isEqualTo("{\"version\":1}");
  }

  @Test
  void change_whenManyAtOnce_thenNoneIsLost() throws Exception {
    int count = Counts.of(8, 50);
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        Profile profile = SampleProfiles.smallUser("p" + i);
        all.add(
            threads.submit(
                () -> {
                  add(catalog(), profile);
                  return true;
                }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(catalog().profiles()).hasSize(count);
  }
}
