namespace Statsig.Emulator.Flags;

/// <summary>Answers by name, for everyone and for single users; a user's own wins. Not safe for several threads at once.</summary>
internal sealed class OverrideTable<T>
    where T : class
{
    private readonly Dictionary<(string Name, string? UserId), T> _answers = [];

    public void Set(string name, string? userId, T answer) => _answers[(name, userId)] = answer;

    public T? Find(string name, string? userId) =>
        userId is not null && _answers.TryGetValue((name, userId), out var own) ? own : _answers.GetValueOrDefault((name, null));

    public void Clear() => _answers.Clear();
}
