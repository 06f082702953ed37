namespace Statsig.Runtime;

/// <summary>Takes the value out of an evaluation that may still run.</summary>
internal static class Evaluations
{
    public static ValueTask<T> ValueOf<T>(ValueTask<Evaluation<T>> evaluation) =>
        evaluation.IsCompletedSuccessfully ? new ValueTask<T>(evaluation.Result.Value) : Await(evaluation);

    public static ValueTask<T> ValueOf<T, TGroup>(ValueTask<ExperimentEvaluation<T, TGroup>> evaluation)
        where TGroup : struct, Enum =>
        evaluation.IsCompletedSuccessfully ? new ValueTask<T>(evaluation.Result.Value) : Await(evaluation);

    private static async ValueTask<T> Await<T>(ValueTask<Evaluation<T>> evaluation) => (await evaluation.ConfigureAwait(false)).Value;

    private static async ValueTask<T> Await<T, TGroup>(ValueTask<ExperimentEvaluation<T, TGroup>> evaluation)
        where TGroup : struct, Enum =>
        (await evaluation.ConfigureAwait(false)).Value;
}
