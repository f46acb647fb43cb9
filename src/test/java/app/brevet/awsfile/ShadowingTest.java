package app.brevet.awsfile;

import static app.brevet.model.Shadow.Reader.JAVA;
import static app.brevet.model.Shadow.Reader.JAVASCRIPT;
import static app.brevet.model.Shadow.Reader.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileName;
import app.brevet.model.Shadow;
import app.brevet.model.Shadow.Cause;
import app.brevet.model.Shadow.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShadowingTest {

  private static final Path CREDENTIALS = Path.of("credentials");
  private static final Path CONFIG = Path.of("config");
  private static final SharedFiles FILES = new SharedFiles(CREDENTIALS, CONFIG);
  private static final String SESSION = "[work]\naws_access_key_id = ASIA1\n";
  private static final String PROCESS = "[profile work]\ncredential_process = /b credentials w\n";
  private static final Set<Reader> ALL = Set.of(PYTHON, JAVA, JAVASCRIPT);

  @Test
  void of_whenNothingElseIsThere_thenNone() {
    assertThat(file("", "")).isEmpty();
    assertThat(file("", "[profile work]\nregion = eu-west-1\n")).isEmpty();
    assertThat(process("", "")).isEmpty();
    assertThat(process("[other]\naws_access_key_id = AKIA\n", "")).isEmpty();
  }

  @Test
  void of_whenConfigAssumesARoleWithASource_thenNobodySeesASession() {
    assertThat(file("", "[profile work]\nrole_arn = r\nsource_profile = s\n"))
        .containsExactly(new Shadow(Cause.ROLE, CONFIG, ALL));
  }

  @Test
  void of_whenARoleHasNoSource_thenPythonFailsOnItAndOthersDoNot() {
    assertThat(file("", "[profile work]\nrole_arn = r\n"))
        .containsExactly(new Shadow(Cause.ROLE, CONFIG, Set.of(PYTHON)));
  }

  @Test
  void of_whenASessionStandsBesideAProcess_thenJavaTakesTheProcess() {
    assertThat(file("", PROCESS)).containsExactly(new Shadow(Cause.PROCESS, CONFIG, Set.of(JAVA)));
  }

  @Test
  void of_whenAProcessStandsBesideKeysOfTheCredentialsFile_thenOthersThanJavaTakeThem() {
    assertThat(process("[work]\naws_access_key_id = AKIA\n", ""))
        .containsExactly(new Shadow(Cause.KEYS, CREDENTIALS, Set.of(PYTHON, JAVASCRIPT)));
  }

  @Test
  void of_whenAProcessStandsBesideKeysOfTheConfigFile_thenJavaScriptTakesThem() {
    assertThat(process("", "aws_access_key_id = AKIA\n"))
        .containsExactly(new Shadow(Cause.KEYS, CONFIG, Set.of(JAVASCRIPT)));
  }

  @Test
  void of_whenTheCredentialsFileNamesAProcessToo_thenAllTakeThat() {
    assertThat(process("[work]\ncredential_process = /other\n", ""))
        .containsExactly(new Shadow(Cause.PROCESS, CREDENTIALS, ALL));
  }

  @Test
  void of_whenSingleSignOnIsSet_thenPythonAndJavaGoByIt() {
    String sso = "sso_account_id = 1\nsso_role_name = r\n";

    assertThat(file("", "[profile work]\n" + sso))
        .containsExactly(new Shadow(Cause.SINGLE_SIGN_ON, CONFIG, Set.of(PYTHON, JAVA)));
    assertThat(process("", sso))
        .containsExactly(new Shadow(Cause.SINGLE_SIGN_ON, CONFIG, Set.of(PYTHON, JAVA)));
  }

  @Test
  void of_whenAWebIdentityIsSet_thenEachGoesByItsOrder() {
    String web = "role_arn = r\nweb_identity_token_file = t\n";

    assertThat(file("", "[profile work]\n" + web))
        .containsExactly(new Shadow(Cause.WEB_IDENTITY, CONFIG, Set.of(PYTHON, JAVA)));
    assertThat(process("", web)).containsExactly(new Shadow(Cause.WEB_IDENTITY, CONFIG, ALL));
  }

  @Test
  void of_whenALoginIsSet_thenPythonTakesItBeforeAProcessOnly() {
    assertThat(process("", "login_session = l\n"))
        .containsExactly(new Shadow(Cause.LOGIN, CONFIG, Set.of(PYTHON)));
    assertThat(file("", "[profile work]\nlogin_session = l\n")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void of_whenTheSectionIsDefault_thenThatWithThePrefixCounts(DeliveryKind kind) {
    String role = "[profile default]\nrole_arn = r\nsource_profile = s\n";

    assertThat(shadows("", "[default]\nregion = x\n" + role, "default", kind))
        .extracting(Shadow::cause)
        .containsExactly(Cause.ROLE);
  }

  @Test
  void of_whenOnlySomeTakeASectionForTheProfile_thenItStandsBeforeThemAlone() {
    assertThat(file("", "[profile \"work\"]\nrole_arn = r\nsource_profile = s\n"))
        .containsExactly(new Shadow(Cause.ROLE, CONFIG, Set.of(PYTHON, JAVASCRIPT)));
    assertThat(file("", "[profile \\work]\nrole_arn = r\nsource_profile = s\n"))
        .containsExactly(new Shadow(Cause.ROLE, CONFIG, Set.of(PYTHON)));
    assertThat(file("", "[profile 'work']\nrole_arn = r\n[profile work]\nregion = x\n")).isEmpty();
  }

  private static List<Shadow> file(String credentials, String config) {
    return shadows(SESSION + credentials, config, "work", DeliveryKind.FILE);
  }

  private static List<Shadow> process(String credentials, String inSection) {
    return shadows(credentials, PROCESS + inSection, "work", DeliveryKind.PROCESS);
  }

  private static List<Shadow> shadows(
      String credentials, String config, String section, DeliveryKind kind) {
    return Shadowing.in(
            FILES,
            AwsFileText.of(Readings.bytes(credentials)),
            AwsFileText.of(Readings.bytes(config)))
        .of(new ProfileName(section), kind);
  }
}
