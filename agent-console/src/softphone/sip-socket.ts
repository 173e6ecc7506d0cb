import { WebSocketInterface } from 'jssip';

/** The WebSocket under JsSIP, which can be given up for a new one at once: after a change of network it leads nowhere. */
export class SipSocket extends WebSocketInterface {
  renew(): void {
    this.disconnect();
    this.ondisconnect(true);
    this.connect();
  }
}
