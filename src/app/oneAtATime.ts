/** Runs the tasks of one key one after the other, in the order they came; a key with nothing to do takes no memory. */
export function oneAtATime<T>(): (key: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<T>>()
  return (key, task) => {
    const running = (last.get(key) ?? Promise.resolve()).then(task, task)
    last.set(key, running)
    const forget = (): void => {
      if (last.get(key) === running) last.delete(key)
    }
    running.then(forget, forget)
    return running
  }
}
