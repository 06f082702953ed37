using System.Text;
using Statsig.Emulator.Evaluation;
using Statsig.Emulator.Users;

namespace Statsig.Emulator.Endpoints;

/// <summary>Records checks, and the exposures that they are.</summary>
internal sealed class CheckRecorder
{
    private readonly EmulatorLog _log;

    public CheckRecorder(EmulatorLog log) => _log = log;

    public void Gate(string name, RequestUser user, GateAnswer answer, bool isExposed)
    {
        Check(CheckedKind.Gate, name, user, answer.Value ? "true" : "false", answer.RuleId, answer.GroupName, experiment: null, isExposed);
        if (isExposed)
        {
            _log.ExposureLog.Add(new RecordedExposure(name, IsGate: true, user.UserId, answer.Value, answer.RuleId, answer.GroupName));
        }
    }

    public void Config(string name, RequestUser user, ConfigAnswer answer, bool isExposed)
    {
        Check(CheckedKind.Config, name, user, answer.Value.GetRawText(), answer.RuleId, answer.GroupName, experiment: null, isExposed);
        if (isExposed)
        {
            _log.ExposureLog.Add(new RecordedExposure(name, IsGate: false, user.UserId, GateValue: null, answer.RuleId, answer.GroupName));
        }
    }

    public void Layer(string name, RequestUser user, LayerAnswer answer, bool isExposed)
    {
        Check(CheckedKind.Layer, name, user, answer.Value.GetRawText(), answer.RuleId, groupName: null, answer.AllocatedExperiment, isExposed);
        if (isExposed)
        {
            _log.ExposureLog.Add(
                new RecordedExposure(name, IsGate: false, user.UserId, GateValue: null, answer.RuleId, GroupName: null, answer.AllocatedExperiment));
        }
    }

    /// <summary>Statsig's documents do not make an exposure of a ranked list.</summary>
    public void RankedList(string name, RequestUser user, ReadOnlyMemory<byte> answer) => Check(
        CheckedKind.RankedList, name, user, Encoding.UTF8.GetString(answer.Span), ruleId: null, groupName: null, experiment: null, isExposed: false);

    private void Check(
        CheckedKind kind, string name, RequestUser user, string valueJson, string? ruleId, string? groupName, string? experiment, bool isExposed) =>
        _log.CheckLog.Add(new RecordedCheck(kind, name, user.UserId, valueJson, ruleId, groupName, experiment, isExposed));
}
