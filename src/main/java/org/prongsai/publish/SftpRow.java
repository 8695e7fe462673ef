package org.prongsai.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.impl.SftpResponse;
import org.apache.sshd.sftp.client.impl.SftpStatus;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Many small requests over SFTP, sent without waiting for each answer. */
record SftpRow(RawSftpClient sftp) {
  /** On the way at a time: a server reads no more while its answers are not taken. */
  private static final int MOST = 64;

  /** A request that a server answered with no. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    /** Which of the requests it was. */
    final int which;

    final transient SftpException answer;

    Refused(int which, SftpException answer) {
      super(answer);
      this.which = which;
      this.answer = answer;
    }
  }

  /** A request with these texts. */
  static Buffer of(String... texts) {
    Buffer buffer = new ByteArrayBuffer();
    for (String text : texts) {
      buffer.putString(text);
    }
    return buffer;
  }

  /**
   * Asks for things to be done.
   *
   * @throws Refused for the first that was not, after all were answered
   */
  void run(int command, List<Buffer> requests, boolean missingIsFine) throws IOException {
    List<SftpResponse> answers = ask(command, requests);
    for (int i = 0; i < answers.size(); i++) {
      SftpStatus status = SftpStatus.parse(answers.get(i));
      boolean missing = status.getStatusCode() == SftpConstants.SSH_FX_NO_SUCH_FILE;
      if (!status.isOk() && !(missing && missingIsFine)) {
        throw new Refused(i, new SftpException(status.getStatusCode(), status.getMessage()));
      }
    }
  }

  /** Asks for names; empty where there is none. */
  List<Optional<String>> names(int command, List<Buffer> requests) throws IOException {
    List<Optional<String>> names = new ArrayList<>();
    for (SftpResponse answer : ask(command, requests)) {
      boolean named =
          answer.getType() == SftpConstants.SSH_FXP_NAME && answer.getBuffer().getInt() == 1;
      names.add(named ? Optional.of(answer.getBuffer().getString()) : Optional.empty());
    }
    return names;
  }

  private List<SftpResponse> ask(int command, List<Buffer> requests) throws IOException {
    List<SftpResponse> answers = new ArrayList<>();
    List<Integer> sent = new ArrayList<>();
    for (Buffer request : requests) {
      if (sent.size() - answers.size() == MOST) {
        answers.add(answer(command, sent.get(answers.size())));
      }
      sent.add(sftp.send(command, request));
    }
    while (answers.size() < sent.size()) {
      answers.add(answer(command, sent.get(answers.size())));
    }
    return answers;
  }

  private SftpResponse answer(int command, int id) throws IOException {
    return SftpResponse.parse(command, sftp.receive(id));
  }
}
