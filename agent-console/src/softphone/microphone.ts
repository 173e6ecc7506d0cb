/** Whether the browser gives this page a microphone; it is let go again at once. */
export const checkMicrophone = async (): Promise<boolean> => {
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null);
  for (const track of stream?.getTracks() ?? []) track.stop();
  return stream !== null && stream !== undefined;
};
