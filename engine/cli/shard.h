// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "engine/base/problem.h"

namespace lstm {

/// One of several parts of a run: repeat r belongs to the shard r modulo `count`, so that more repeats can be asked for
/// later and every shard continues its own.
struct Shard {
    int index = 0;  ///< from 0 to count - 1
    int count = 1;
    std::string task = {};  ///< "SLURM_ARRAY_TASK_ID=5", of a job array; else empty
    bool includes(int repeat) const { return repeat % count == index; }
};

/// "2/8", or "auto": what the scheduler that started this process says. The first of these that is set counts:
///
///   SLURM_ARRAY_TASK_ID, _MIN, _COUNT (and _STEP)   a job array
///   OMPI_COMM_WORLD_RANK, _SIZE                     mpirun of Open MPI
///   PMI_RANK, _SIZE                                 mpiexec of MPICH and Intel MPI, srun --mpi
///   SLURM_PROCID, SLURM_NTASKS                      srun without MPI, where there are several tasks
///   SGE_TASK_ID, _FIRST, _LAST, _STEPSIZE           an array of Grid Engine
///   LSB_JOBINDEX, _END (and _STEP)                  an array of LSF, numbered from 1
///
/// Problems: NumberFormat with what is missing or wrong; the task is told all the same.
/// \param variable value of an environment variable; null where it is not set
Checked<Shard> parseShard(const std::string& text, const std::function<const char*(const char*)>& variable);

/// What a project remembers of its shard: "5/20", and the task that it was. \return nothing where the text is no such
std::string shardNote(const Shard& shard);
std::optional<Shard> readShardNote(const std::string& text);

}  // namespace lstm
