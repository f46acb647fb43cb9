package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every catalog keeps to.
abstract class CatalogContract {

  abstract Catalog catalog();

  static void add(Catalog catalog, Profile... profiles) throws CatalogException {
    catalog.change(all -> Stream.concat(all.stream(), Stream.of(profiles)).toList());
  }

  @Test
  void profiles_whenNew_thenNone() throws CatalogException {
    assertThat(catalog().profiles()).isEmpty();
  }

  @Test
  void profiles_whenAdded_thenInTheOrderOfTheirNames() throws CatalogException {
    Catalog catalog = catalog();
    add(catalog, SampleProfiles.smallUser("b"), SampleProfiles.smallUser("a"));
    assertThat(catalog.profiles())
        .extracting(profile -> profile.name().value())
        .containsExactly("a", "b");
  }

  @Test
  void change_whenItLeavesOneOut_thenThatIsGone() throws CatalogException {
    Catalog catalog = catalog();
    add(catalog, SampleProfiles.smallUser("a"), SampleProfiles.smallUser("b"));
    catalog.change(all -> all.subList(1, 2));
    assertThat(catalog.profiles()).extracting(Profile::name).containsOnly(new ProfileName("b"));
  }

  @Test
  void change_whenTwoWouldHaveOneName_thenRefusedAndAsItWas() throws CatalogException {
    Catalog catalog = catalog();
    UserProfile first = SampleProfiles.smallUser("a");
    add(catalog, first);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add(catalog, SampleProfiles.smallUser("a")));
    assertThat(catalog.profiles()).isEqualTo(List.of(first));
  }

  @Test
  void find_whenThere_thenByNameAndById() throws CatalogException {
    Catalog catalog = catalog();
    UserProfile user = SampleProfiles.smallUser("a");
    add(catalog, user, SampleProfiles.smallUser("b"));
    assertThat(catalog.find(user.name())).contains(user);
    assertThat(catalog.find(user.id())).contains(user);
  }

  @Test
  void find_whenNotThere_thenEmpty() throws CatalogException {
    assertThat(catalog().find(new ProfileName("a"))).isEmpty();
    assertThat(catalog().find(ProfileId.random())).isEmpty();
  }
}
