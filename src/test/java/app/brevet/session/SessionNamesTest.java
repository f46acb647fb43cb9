package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionNamesTest {

  private final SessionNames names =
      new SessionNames(() -> "alice", () -> "laptop", () -> Instant.parse("2026-11-27T23:59:59Z"));
  private final RoleProfile role =
      SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.SESSION);

  @Test
  void of_whenNoneIsChosen_thenBrevetsOwn() {
    assertThat(names.of(Optional.empty(), role)).isEqualTo("brevet");
  }

  @Test
  void of_whenItHasPlaces_thenTheyAreFilled() {
    assertThat(names.of(Optional.of("{user}@{host}"), role)).isEqualTo("alice@laptop");
    assertThat(names.of(Optional.of("{profile}.{date}"), role)).isEqualTo("admin.2026-11-27");
  }

  @Test
  void here_whenFilled_thenThisComputerHasNames() {
    SessionNames here = SessionNames.here(() -> Instant.EPOCH);

    assertThat(here.of(Optional.of("u{user}h{host}"), role)).matches("u.+h.+");
  }
}
