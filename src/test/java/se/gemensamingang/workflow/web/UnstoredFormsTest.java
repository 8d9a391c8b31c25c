package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;

@ProgramTest
class UnstoredFormsTest {

  @LocalServerPort private int port;
  @Autowired private Work work;

  private String path;

  @BeforeEach
  void aPositionIsAskedFor() {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    path = "/task/" + work.taskOf(Referral.CHAIR, caseNumber, "userTask_givePosition").getId() + "/form-variables";
  }

  @Test
  void noBrowserStoresWhatAFormShowsInTasklist() {
    assertIsNotStored(Caller.withSession(port, Referral.CHAIR, "tasklist")
        .get("/camunda/api/engine/engine/default" + path));
  }

  @Test
  void noProgramStoresWhatAFormShows() {
    assertIsNotStored(Caller.withPassword(port, Referral.CHAIR).get("/engine-rest" + path));
  }

  private static void assertIsNotStored(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("Testperson");
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
  }
}
