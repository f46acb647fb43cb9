package app.brevet.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import app.brevet.transfer.RestoreItem.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random machines, out of one and into another. The seeds are fixed, so that a failure comes back.
class StateRoundTripTest {

  @TempDir private Path folder;

  private TransferWorld world(String name) {
    return new TransferWorld(folder.resolve(name), new InMemoryKeychain());
  }

  private static String text(Path file) throws Exception {
    return Json.pretty(
        Json.parse(CheapSealing.make().open(Files.readAllBytes(file), TransferWorld.passphrase())));
  }

  @Test
  void restore_whenTheOtherMachineIsNew_thenBothAreAlikeAndExportAlike() throws Exception {
    int count = Counts.of(40, 1_000);
    for (int i = 0; i < count; i++) {
      TransferWorld from = world("from" + i);
      new RandomStates(i).fill(from);
      TransferWorld onto = world("onto" + i);
      Path file = from.export(folder.resolve("file" + i));

      onto.restore(file, false);

      assertThat(onto.catalog.profiles()).as("seed %d", i).isEqualTo(from.catalog.profiles());
      assertThat(onto.held()).as("seed %d", i).isEqualTo(from.held());
      assertThat(text(onto.export(folder.resolve("again" + i)))).isEqualTo(text(file));
      assertThat(onto.restore(file, true)).extracting(RestoreItem::state).containsOnly(State.SAME);
    }
  }

  private static Map<ProfileId, ProfileName> names(List<Profile> profiles) {
    return profiles.stream().collect(Collectors.toMap(Profile::id, Profile::name));
  }

  private static Map<ProfileId, Profile> byId(List<Profile> profiles) {
    return profiles.stream().collect(Collectors.toMap(Profile::id, Function.identity()));
  }

  @Test
  void merge_whenTwoMachinesMeet_thenNoProfileGoesOrIsRenamedAndASecondTimeChangesNothing()
      throws Exception {
    int count = Counts.of(5_000, 200_000);
    for (int i = 0; i < count; i++) {
      RandomStates states = new RandomStates(i);
      List<Profile> here = states.profiles(states.next(4) > 0);
      WholeState file = WholeState.withoutSecrets(states.profiles(states.next(4) > 0));
      boolean replace = states.next(2) > 0;

      ProfileMerge merge = new ProfileMerge(here, file, replace);

      List<Profile> after = merge.after();
      String seed = "seed " + i;
      assertThat(names(after)).as(seed).containsAllEntriesOf(names(here));
      assertThat(after).extracting(Profile::name).as(seed).doesNotHaveDuplicates();
      if (!replace) {
        assertThat(after).as(seed).containsAll(here);
      }
      Set<ProfileId> reached = SourceReach.of(after);
      Map<ProfileId, Profile> before = byId(here);
      for (Profile taken : merge.taken()) {
        assertThat(reached).as(seed).contains(taken.id());
        assertThat(taken).as(seed).isNotEqualTo(before.get(taken.id()));
      }
      assertThat(new ProfileMerge(after, file, replace).after()).as(seed).isEqualTo(after);
    }
  }
}
