using Statsig.Emulator.Evaluation;
using Statsig.Emulator.Rules;

namespace Statsig.Emulator.Flags;

/// <summary>All that decides what flags answer: what the files say, what was forced, and ID lists. Safe for several threads at once.</summary>
internal sealed class FlagStore
{
    private volatile FlagState _state;

    public FlagStore(FlagState state)
    {
        _state = state;
        Forced = new ForcedValues(Signal);
        IdLists.Replace(state.Rules.IdLists);
    }

    /// <summary>Raised when the files have been read again or something has been forced.</summary>
    public ChangeSignal Signal { get; } = new();

    /// <summary>What the files say at this moment. Requests that are being answered keep the state that they began with.</summary>
    public FlagState State
    {
        get => _state;
        set
        {
            _state = value;
            IdLists.Replace(value.Rules.IdLists);
            Signal.Raise();
        }
    }

    public ForcedValues Forced { get; }

    public IdListStore IdLists { get; } = new();

    /// <summary>Evaluates flags of one request by one state.</summary>
    public FlagEvaluator Evaluator() => new(_state, Forced, IdLists);
}
