package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.awsfile.FoundProfile.Elsewhere;
import app.brevet.awsfile.FoundProfile.Held;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FileReason;
import app.brevet.model.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportableFileTest {

  private static final String ID = "AKIAIOSFODNN7EXAMPLE";
  private static final String VALUE = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String KEY =
      "aws_access_key_id = " + ID + "\naws_secret_access_key = " + VALUE + "\n";

  @TempDir Path folder;

  private ImportableFile credentials(String text) throws Exception {
    Path path = Files.write(folder.resolve("credentials"), Readings.bytes(text));
    return ImportableFile.credentials(path, folder.resolve("backups"));
  }

  private ImportableFile config(String text) throws Exception {
    Path path = Files.write(folder.resolve("config"), Readings.bytes(text));
    return ImportableFile.config(path, folder.resolve("backups"));
  }

  @Test
  void profiles_whenOnlyPythonTakesTheSectionForAProfile_thenItsKeyIsToldAsOddlyNamed()
      throws Exception {
    assertThat(held(credentials("[my account]\n" + KEY))).isEqualTo(new Held.OddlyNamed());
    assertThat(held(config("[profile 'q2']\n" + KEY))).isEqualTo(new Held.OddlyNamed());
    assertThat(config("[team]\n" + KEY).profiles(_ -> false)).isEmpty();
    assertThat(credentials("[my account]\nregion = x\n").profiles(_ -> false)).isEmpty();
  }

  private static AccessKey key() {
    return new AccessKey(new AccessKeyId(ID), Secret.ofUnwipeable(VALUE));
  }

  private static Held held(ImportableFile file) throws AwsFileException {
    List<FoundProfile> profiles = file.profiles(_ -> false);
    assertThat(profiles).hasSize(1);
    return profiles.getFirst().held();
  }

  @Test
  void profiles_whenALongTermKey_thenItIsTold() throws Exception {
    assertThat(held(credentials("[a]\n" + KEY))).isEqualTo(new Held.Key(key()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id = ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = s\n",
        KEY + "aws_session_token = t\n",
        KEY + "AWS_SECURITY_TOKEN = t\n"
      })
  void profiles_whenASession_thenItIsNoKey(String lines) throws Exception {
    assertThat(held(credentials("[a]\n" + lines))).isEqualTo(new Held.Session());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id = " + ID + "\n",
        "aws_secret_access_key = " + VALUE + "\n",
        "aws_access_key_id = short\naws_secret_access_key = s\n",
        "aws_access_key_id = " + ID + "\naws_secret_access_key = a b\n",
        "aws_access_key_id = " + ID + "\naws_secret_access_key = a\n  more\n"
      })
  void profiles_whenHalfAKeyOrNone_thenItIsUnusable(String lines) throws Exception {
    assertThat(held(credentials("[a]\n" + lines))).isEqualTo(new Held.Unusable());
  }

  @Test
  void profiles_whenBrevetWroteIt_thenItIsBrevets() throws Exception {
    String marked =
        "[a]\n" + Marker.OF_SESSION.text() + "\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\n";

    assertThat(held(credentials(marked))).isEqualTo(new Held.Brevets());
  }

  @Test
  void profiles_whenAConfigFile_thenSettingsOfRolesAndOtherPlacesAreTold() throws Exception {
    List<FoundProfile> profiles =
        config(
                """
                [profile r]
                role_arn = R
                Source_Profile = s
                mfa_serial =
                output = json
                [profile sso]
                sso_session = x
                credential_process = p
                [sso-session x]
                """)
            .profiles(_ -> false);

    assertThat(profiles).extracting(FoundProfile::name).containsExactly("r", "sso");
    assertThat(profiles.getFirst().settings())
        .isEqualTo(Map.of("role_arn", "R", "source_profile", "s", "mfa_serial", ""));
    assertThat(profiles.getFirst().setting("mfa_serial")).isEmpty();
    assertThat(profiles.get(1).elsewhere()).containsOnly(Elsewhere.SSO, Elsewhere.PROCESS);
  }

  @Test
  void without_whenTheSectionHoldsNothingElse_thenItGoesWithItsHeader() throws Exception {
    String rest = "# top\n[b]\r\nregion = x\r\n\n";
    ImportableFile file = credentials(rest + "[a]\n# note\n" + KEY + "aws_session_token =\n");

    ImportableFile.TakenOut out = file.without(Map.of("a", key()), Set.of());
    out.change().make();

    assertThat(Files.readString(file.path())).isEqualTo(rest + "# note\n");
    assertThat(out.staying()).isEmpty();
  }

  @Test
  void without_whenTheSectionHoldsMore_thenItStays() throws Exception {
    ImportableFile file = credentials("[a]\nregion = x\n" + KEY + "[b]\n");

    ImportableFile.TakenOut out = file.without(Map.of("a", key()), Set.of());
    out.change().make();

    assertThat(Files.readString(file.path())).isEqualTo("[a]\nregion = x\n[b]\n");
    assertThat(out.staying()).containsOnly("a");
  }

  @Test
  void without_whenARole_thenItsRegionStays() throws Exception {
    ImportableFile file =
        config("[profile r]\nrole_arn = R\nregion = x\nsource_profile = s\n[default]\nregion=y\n");

    file.without(Map.of(), Set.of("r")).change().make();

    assertThat(Files.readString(file.path()))
        .isEqualTo("[profile r]\nregion = x\n[default]\nregion=y\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = s\n",
        "[a]\naws_access_key_id = " + ID + "\naws_secret_access_key = other\n",
        "[b]\n" + KEY,
        ""
      })
  void without_whenTheKeyIsAnotherByNow_thenNothingIsProposed(String text) throws Exception {
    assertThat(refusal(text)).isEqualTo(FileReason.CHANGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = s\n[a]\n" + KEY,
        "[a]\n" + KEY + "aws_session_token = t\n",
        "[a]\nregion = x\n" + KEY + "  # to Java a part of the value before\n"
      })
  void without_whenMoreWouldChangeThanMeant_thenNothingIsProposed(String text) throws Exception {
    assertThat(refusal(text)).isEqualTo(FileReason.UNSAFE_EDIT);
  }

  private FileReason refusal(String text) throws Exception {
    ImportableFile file = credentials(text);
    return catchThrowableOfType(
            AwsFileException.class, () -> file.without(Map.of("a", key()), Set.of()))
        .reason();
  }
}
